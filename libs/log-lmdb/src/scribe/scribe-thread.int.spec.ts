import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { eventLogContract, logRecord, logRecords } from '@fadu/domain/testing';

import { type LmdbLog, openLmdbLog } from '../open-lmdb-log.ts';
import { bundleScribe } from '../testing/bundle-scribe.ts';

const folder = mkdtempSync(join(tmpdir(), 'fadu-scribe-'));
const bundle = join(folder, 'log-worker.cjs');
const deaths: string[] = [];
const scribe = { script: pathToFileURL(bundle), onDeath: (reason: string) => void deaths.push(reason) };

beforeAll(() => {
  bundleScribe(bundle);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let logs = 0;
const newPath = (): string => join(folder, `log-${(logs += 1)}`);
const threadThat = (does: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${does}`)}`,
  );
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

eventLogContract('LmdbLog that a thread of its own writes', () => {
  const path = newPath();
  let log = openLmdbLog({ path, scribe });
  const reopen = async (): Promise<LmdbLog> => {
    await log.close();
    log = openLmdbLog({ path, scribe });
    return log;
  };
  return Promise.resolve({ log, reopen, close: () => log.close() });
});

describe('a log that a thread of its own writes', () => {
  it('asks that thread and nobody else, and does other work meanwhile', async () => {
    const script = threadThat(`
      parentPort.on('message', ({ id, name, order }) => {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
        parentPort.postMessage({ id, value: name === 'append' ? new Uint8Array(order.count).fill(2) : null });
        if (name === 'close') parentPort.close();
      });`);
    const log = openLmdbLog({ path: newPath(), scribe: { ...scribe, script } });
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 0);
    expect(await log.append(logRecords('e', 2))).toEqual(['conflict', 'conflict']);
    clearInterval(counter);
    expect(turns).toBeGreaterThan(5);
    await log.close();
  });

  it('takes journal entries and checkpoints in the order they came, beside appends', async () => {
    const log = openLmdbLog({ path: newPath(), scribe });
    const all = await Promise.all([
      log.journal.append('audit', ['a', 'b']),
      log.append(logRecords('e', 10)),
      log.checkpoints.put('at', [1]),
      log.journal.append('audit', ['c']),
      log.checkpoints.put('at', [2]),
    ]);
    expect([all[0], all[3]]).toEqual([0, 2]);
    expect((await log.journal.read('audit', 0, 9)).map(({ entry }) => entry)).toEqual(['a', 'b', 'c']);
    expect(log.checkpoints.get('at')).toEqual([2]);
    await log.close();
    expect(deaths).toEqual([]);
  });

  it('fails only the call whose record cannot be written', async () => {
    const log = openLmdbLog({ path: newPath(), scribe });
    const good = logRecord('bad', 'petition/1');
    const bad = { ...good, event: { ...good.event, data: { amount: 1n } } };
    const calls = [logRecords('before', 3), [bad], logRecords('after', 3)].map((one) => log.append(one));
    const settled = await Promise.allSettled(calls);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(sum(log.end())).toBe(6);
    await log.close();
  });
});

describe('a thread that writes a log and ends', () => {
  it('leaves nobody waiting, then or later, and says why', async () => {
    const script = threadThat(`parentPort.on('message', () => { throw new Error('the disk is gone'); });`);
    const died: string[] = [];
    const log = openLmdbLog({
      path: newPath(),
      scribe: { script, onDeath: (reason) => void died.push(reason) },
    });
    await expect(log.append(logRecords('e', 1))).rejects.toThrow('the disk is gone');
    await expect(log.append(logRecords('f', 1))).rejects.toThrow('the disk is gone');
    await expect(log.checkpoints.put('at', 1)).rejects.toThrow('the disk is gone');
    expect(died).toEqual([expect.stringContaining('the disk is gone')]);
    await log.close();
  });
});
