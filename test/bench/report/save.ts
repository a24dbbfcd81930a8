import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BenchOptions } from '../options.ts';
import { type Figure, isMet } from './figure.ts';
import type { Machine } from './machine.ts';

/** Writes `<folder>/latest.json`; answers where. */
export function save(
  folder: string,
  { size }: BenchOptions,
  run: {
    readonly startedAt: Date;
    readonly seconds: number;
    readonly machine: Machine;
    readonly figures: readonly Figure[];
  },
): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'latest.json');
  const figures = run.figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null }));
  const text = JSON.stringify({ ...run, startedAt: run.startedAt.toISOString(), size, figures }, null, 2);
  writeFileSync(path, `${text}\n`);
  return path;
}
