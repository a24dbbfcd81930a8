import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openLmdbLog } from './open-lmdb-log.ts';
import type { appendForEver } from './testing/append-for-ever.ts';
import { bundleScribe } from './testing/bundle-scribe.ts';
import { bundleCall, startApart } from './testing/run-apart.ts';

type Arguments = Parameters<typeof appendForEver>;

/** Runs until `afterMs` past the first acknowledgement, then kills it; gives the ids that were acknowledged. */
async function appendThenKill(bundle: string, afterMs: number): Promise<string[]> {
  const child = startApart(bundle);
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  const signal = await new Promise((resolve) => child.once('close', (_, how) => resolve(how)));
  expect(signal).toBe('SIGKILL');
  return said.slice(0, said.lastIndexOf('\n')).split(/\s/);
}

describe.each(['itself', 'a thread of its own'])('a log that %s writes, killed again and again', (writes) => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-kill-'));
  const path = join(folder, 'log');
  const script = writes === 'itself' ? undefined : join(folder, 'log-worker.cjs');
  const acknowledged = new Set<string>();
  beforeAll(() => {
    if (script !== undefined) bundleScribe(script);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([3, 41, 118, 203, 367])(
    'holds every acknowledged id, without gaps, after a kill at %i ms',
    async (afterMs) => {
      const bundle = join(folder, `run-${afterMs}.cjs`);
      const args: Arguments =
        script === undefined ? [path, `run${afterMs}`] : [path, `run${afterMs}`, script];
      bundleCall({ file: 'append-for-ever.ts', name: 'appendForEver', args }, bundle);
      const ids = await appendThenKill(bundle, afterMs);
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) acknowledged.add(id);

      const log = openLmdbLog({ path });
      const records = await log.read(new Array<number>(log.partitions).fill(0), 10_000_000);
      const held = new Set(records.map(({ event }) => event.id));
      expect([...acknowledged].filter((id) => !held.has(id))).toEqual([]);
      expect(held.size).toBe(records.length);

      const next = new Array<number>(log.partitions).fill(0);
      for (const { partition, offset } of records) {
        expect(offset).toBe(next[partition]);
        next[partition] = offset + 1;
      }
      expect(next).toEqual(log.end());

      const subjects = [...new Set(records.map(({ event }) => event.subject))];
      const indexed = [...(await log.histories(subjects)).values()].reduce(
        (sum, { length }) => sum + length,
        0,
      );
      expect(indexed).toBe(records.length);
      await log.close();
    },
  );
});
