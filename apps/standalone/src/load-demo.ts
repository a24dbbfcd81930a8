import { Readable } from 'node:stream';

import { demoDistrict } from '@fadu/ingest';
import type { CloudEvent } from '@fadu/domain';

import type { Composition } from './compose.ts';

const STATE = 'demo/state';
const SENDER = { name: 'demo', migration: true } as const;

type Progress = (done: number, of: number) => void;

/**
 * Loads the demonstration district into an empty data folder, through the same door as any other source. A load that
 * was cut off goes on at the next start: what is there already counts as duplicate.
 */
export async function loadDemo(
  { log, ingestion, projection }: Composition,
  progress: Progress,
): Promise<{ readonly loaded: boolean }> {
  const state = log.checkpoints.get(STATE);
  const empty = log.end().every((next) => next === 0);
  if (state === 'loaded' || (state !== 'begun' && !empty)) return { loaded: false };

  await log.checkpoints.put(STATE, 'begun');
  const chunks = [...demoDistrict()];
  const total = chunks.reduce((sum, chunk) => sum + chunk.events.length, 0);
  let sent = 0;
  const told = projection.onStep(({ position }) => {
    progress(Math.min(sent, sum(position)), total);
  });
  for (const chunk of chunks) {
    await ingestion.events(lines(chunk.events), 'lines', SENDER);
    sent += chunk.events.length;
  }
  await caughtUp(log, projection);
  told();
  progress(total, total);
  await log.checkpoints.put(STATE, 'loaded');
  return { loaded: true };
}

/** True where the demonstration district is in the log, so that every page can say so. */
export const isDemo = ({ checkpoints }: Pick<Composition['log'], 'checkpoints'>): boolean =>
  checkpoints.get(STATE) !== undefined;

const sum = (position: readonly number[]): number => position.reduce((a, b) => a + b, 0);

const lines = (events: readonly CloudEvent[]) =>
  Readable.from([Buffer.from(`${events.map((event) => JSON.stringify(event)).join('\n')}\n`)]);

function caughtUp(log: Composition['log'], projection: Composition['projection']): Promise<void> {
  const target = sum(log.end());
  return new Promise((resolve) => {
    const done = () => sum(projection.state().position) >= target;
    if (done()) {
      resolve();
      return;
    }
    const stop = projection.onStep(() => {
      if (!done()) return;
      stop();
      resolve();
    });
  });
}
