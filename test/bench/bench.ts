import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { inBuffers } from './generate.ts';
import type { BenchOptions } from './options.ts';
import type { Figure, Report } from './report/figure.ts';
import { lineOf } from './report/print-table.ts';

/** What every scenario works with. */
export interface Bench {
  readonly options: BenchOptions;
  readonly figures: readonly Figure[];
  readonly report: Report;
  /** says what is going on, for whoever waits */
  readonly tell: (text: string) => void;
  /** a new folder of that name for data */
  folder(name: string): string;
  /** the lines as a file, written once: making events must not compete with taking them */
  file(name: string, lines: () => Iterable<string>): Promise<string>;
  /** removes a folder or a file that is not wanted any more */
  discard(path: string): void;
  /** where profiles go, when they are wanted */
  readonly profileDir: string | undefined;
}

export async function openBench(
  options: BenchOptions,
  { resultDir, tell }: { readonly resultDir: string; readonly tell: (text: string) => void },
): Promise<Bench & { close(): void }> {
  const root = await mkdtemp(join(tmpdir(), 'fadu-bench-'));
  const figures: Figure[] = [];
  return {
    options,
    figures,
    tell,
    report: (figure) => {
      figures.push(figure);
      tell(`  ${lineOf(figure)}`);
    },
    folder: (name) => join(root, name),
    file: async (name, lines) => {
      const path = join(root, `${name}.ndjson`);
      if (!existsSync(path))
        await pipeline(Readable.from(inBuffers(lines(), 262_144)), createWriteStream(path));
      return path;
    },
    discard: (path) => {
      if (!options.keep) rmSync(path, { recursive: true, force: true });
    },
    profileDir: options.profile ? resultDir : undefined,
    close: () => {
      if (options.keep) tell(`Kept ${root}`);
      else rmSync(root, { recursive: true, force: true });
    },
  };
}
