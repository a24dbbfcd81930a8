import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

import { logRecords } from '@fadu/domain/testing';

import { type LmdbLog, openLmdbLog } from '../open-lmdb-log.ts';

const RECORDS = 3_000;
const BATCH = 60;

export interface TwoThreads {
  /** what the worker saw before it ever let its event loop turn */
  readonly seenWithoutTurning: number;
  readonly readByWorker: number;
  /** the worker's checkpoint, as the main thread reads it */
  readonly checkpoint: unknown;
  readonly audit: number;
  readonly end: readonly number[];
  readonly acceptedAfterWorkerClosed: readonly string[];
}

/** The main thread appends, a worker follows and keeps its position: the composition of the standalone program. */
export async function twoThreads(path: string): Promise<void> {
  if (isMainThread) await appendBeside(path);
  else await follow((workerData as { path: string }).path);
}

async function appendBeside(path: string): Promise<void> {
  const log = openLmdbLog({ path });
  const worker = new Worker(__filename, { workerData: { path } });
  const done = new Promise<{ seenWithoutTurning: number; readByWorker: number }>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', resolve);
  });
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  const records = logRecords('two', RECORDS);
  for (let i = 0; i < RECORDS; i += BATCH) {
    await log.append(records.slice(i, i + BATCH));
    await log.journal.append('audit', [{ from: 'main', i }]);
  }
  const seen = await done;
  await exited;
  const report: TwoThreads = {
    ...seen,
    checkpoint: log.checkpoints.get('projector'),
    audit: log.journal.end('audit'),
    end: log.end(),
    acceptedAfterWorkerClosed: await log.append(logRecords('after', 2)),
  };
  console.log(JSON.stringify(report));
  await log.close();
}

async function follow(path: string): Promise<void> {
  const log = openLmdbLog({ path });
  const seenWithoutTurning = waitBlocking(log, RECORDS / 2);
  const at = new Array<number>(log.partitions).fill(0);
  let readByWorker = 0;
  while (readByWorker < RECORDS) {
    for (const { partition, offset } of await log.read(at, 100)) {
      at[partition] = offset + 1;
      readByWorker += 1;
    }
    await log.checkpoints.put('projector', at);
    await log.journal.append('audit', [{ from: 'worker' }]);
  }
  await log.close();
  parentPort?.postMessage({ seenWithoutTurning, readByWorker });
}

/** Polls without giving the event loop a turn: an `end` that is cached until the next turn would wait for ever. */
function waitBlocking(log: LmdbLog, count: number): number {
  const sleeping = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < 5_000; attempt += 1) {
    const seen = log.end().reduce((a, b) => a + b, 0);
    if (seen >= count) return seen;
    Atomics.wait(sleeping, 0, 0, 2);
  }
  return -1;
}
