import type { IngestAnswer, WatermarkAnswer } from '@fadu/domain';

import type { BenchClient } from './bench-client.ts';

export const LINES = 'application/x-ndjson';

/** Waits until everything accepted so far is visible. @throws Error when it does not get on for a minute */
export async function untilVisible(client: BenchClient): Promise<WatermarkAnswer> {
  let before = -1;
  let quiet = 0;
  for (;;) {
    const watermark = await client.get<WatermarkAnswer>('/v1/watermark?wait=10000');
    if (watermark.lag === 0) return watermark;
    quiet = watermark.projected === before ? quiet + 1 : 0;
    before = watermark.projected;
    if (quiet > 6) throw new Error(`The projector stands still with ${watermark.lag} events waiting.`);
  }
}

/** @throws Error when anything was refused or had been there before: then the figures would mean nothing */
export function expectAllTaken(
  { accepted, duplicates, rejected, rejectedTotal }: IngestAnswer,
  events: number,
): void {
  if (accepted === events) return;
  const first = rejected[0] === undefined ? '' : `; the first: ${rejected[0].message}`;
  throw new Error(
    `Of ${events} events ${accepted} were accepted, ${duplicates} were duplicates and ${rejectedTotal} refused${first}`,
  );
}
