import type { Progress } from '../step.ts';
import { LanesDoNotHaltError } from './upkeep-errors.ts';

/** A lane as its group keeps it. */
export interface LaneStanding extends Progress {
  /** a step was begun and is not finished */
  readonly stepping: boolean;
  /** the halt that it has obeyed last */
  readonly halted: number;
}

const LOOK_MS = 100;
const PATIENCE_MS = 90_000;

/**
 * Waits until every lane has said that it stands still under this number, and gives where they stand. What they said is
 * kept with the group, so it binds whoever has a lane next, too.
 * @throws LanesDoNotHaltError
 */
export async function untilHalted(
  lanes: () => Promise<readonly LaneStanding[]>,
  number: number,
  alive: () => void,
): Promise<readonly LaneStanding[]> {
  for (const until = performance.now() + PATIENCE_MS; ;) {
    alive();
    const found = await lanes();
    const moving = found.flatMap((lane, i) => (lane.halted === number && !lane.stepping ? [] : [i]));
    if (moving.length === 0) return found;
    if (performance.now() > until) throw new LanesDoNotHaltError(moving, PATIENCE_MS / 1000);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
