import type { LaneStanding } from './halt.ts';
import type { UpkeepParts } from './parts.ts';
import type { Run } from './run.ts';

const LOOK_MS = 50;

/** Waits until the local copy of the log has come as far as the lanes, which other processes may carry. */
export async function untilRead(
  { log, references, journal }: Pick<UpkeepParts, 'log' | 'references' | 'journal'>,
  lanes: readonly LaneStanding[],
  run: Pick<Run, 'alive'>,
): Promise<void> {
  const read = ({ position, rejections, audit }: LaneStanding, own: number): boolean =>
    position.every((next, p) => (p === own ? log : references).end()[p]! >= next) &&
    journal.end('rejections') >= rejections &&
    journal.end('audit') >= audit;
  while (!lanes.every(read)) {
    run.alive();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
