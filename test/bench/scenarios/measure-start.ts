import type { Bench } from '../bench.ts';
import { spreadOf } from '../report/figure.ts';
import { besideOthers } from '../server/beside-others.ts';
import { startServer } from '../server/running-server.ts';

const SCENARIO = 'start';
const TIMES = 3;
const READY_MS = { atMost: 3000 };

/** From the start of the built program to its first "ready", in an empty folder each time. */
export async function measureFreshStart(bench: Bench): Promise<void> {
  bench.tell('Starting in an empty folder …');
  await measureStarts(bench, 'ready in an empty folder, median', (n) => bench.folder(`start-${n}`));
}

/** The same on a folder that holds data. */
export async function measureWarmStart(bench: Bench, folder: string, label: string): Promise<void> {
  bench.tell(`Starting on ${label} …`);
  await measureStarts(bench, `ready on ${label}, median`, () => folder);
}

async function measureStarts(bench: Bench, what: string, folder: (n: number) => string): Promise<void> {
  const { result: times, others } = await besideOthers(undefined, () => startsIn(folder));
  const { p50, max } = spreadOf(times);
  const beside = `${TIMES} starts, longest ${Math.round(max)} ms`;
  bench.report({ scenario: SCENARIO, what, value: p50, unit: 'ms', target: READY_MS, beside, others });
}

async function startsIn(folder: (n: number) => string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const server = await startServer(folder(n));
    times.push(server.readyMs);
    await server.stop();
  }
  return times;
}
