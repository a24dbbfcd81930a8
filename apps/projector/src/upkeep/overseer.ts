import type { Tenure } from '../lanes/lanes.ts';
import { type Attempt, Run } from './run.ts';
import { exchange, rebuildLanes } from './rebuild-lanes.ts';
import type { UpkeepParts } from './parts.ts';
import type { Board, Order, Outcome, Work, Works } from './board.ts';
import { verifyLanes } from './verify-lanes.ts';

const AGAIN_MS = 1_000;
const ATTEMPT = 'projector/attempt';

const works: { readonly [W in Work]: (run: Run, parts: UpkeepParts) => Promise<Works[W]> } = {
  rebuild: rebuildLanes,
  verify: verifyLanes,
};

/**
 * Carries out what is ordered of the group, for as long as this process has its first lane: so one does it, and when it
 * dies, who has the lane next begins again. Only what was decided is finished instead.
 */
export class Overseer {
  #tenure: Tenure | undefined;
  #working = false;

  constructor(private readonly parts: UpkeepParts) {}

  gained(tenure: Tenure): void {
    this.#tenure = tenure;
    this.notify();
  }

  /** What is under way ends by itself, at the latest before it changes anything. */
  lost(): void {
    this.#tenure = undefined;
  }

  /** To be called when something new can be read. */
  notify(): void {
    const tenure = this.#tenure;
    if (!tenure || this.#working || !this.parts.board.due()) return;
    this.#working = true;
    void this.#work(tenure).then((pauseMs) => {
      this.#working = false;
      setTimeout(() => this.notify(), pauseMs).unref();
    });
  }

  /** Gives how long to wait before the next look. */
  async #work(tenure: Tenure): Promise<number> {
    const { board, tell } = this.parts;
    try {
      // Who had the lane before may have told more than was read here yet.
      await board.caughtUp();
      if (board.due()) await this.#carryOut(tenure);
      return 0;
    } catch (error) {
      if (this.#tenure === tenure)
        tell(`The upkeep of the tables failed and is begun again: ${String(error)}`);
      return AGAIN_MS;
    }
  }

  async #carryOut(tenure: Tenure): Promise<void> {
    const { order, number, decided } = next(
      this.parts.board,
      tenure.checkpoints.get(ATTEMPT) as Attempt | undefined,
    );
    const run = new Run({
      ...this.parts,
      order,
      number,
      alive: () => this.#tenure === tenure,
      confirm: tenure.confirm,
      attempt: (attempt) => tenure.checkpoints.put(ATTEMPT, attempt),
    });
    if (!decided) await run.begin();
    await this.#end(run, decided ? await this.#finish(run) : await this.#outcome(run, order));
  }

  /** Tables may have been exchanged already: there is no way back. */
  async #finish(run: Run): Promise<Outcome> {
    const { order, report } = await exchange(run, this.parts);
    return { order: order.id, answer: report };
  }

  async #outcome(run: Run, order: Order): Promise<Outcome> {
    try {
      return { order: order.id, answer: await works[order.work](run, this.parts) };
    } catch (error) {
      // Whoever lost the lane has nothing to tell; what was decided is not over.
      await run.confirm();
      if (run.decided) throw error;
      return { order: order.id, failure: error instanceof Error ? error.message : String(error) };
    }
  }

  async #end(run: Run, outcome: Outcome): Promise<void> {
    await run.confirm();
    await this.parts.board.answer(outcome);
    await run.tell('over');
  }
}

interface Next {
  readonly order: Order;
  readonly number: number;
  /** the tables are being exchanged: only this is left to do */
  readonly decided: boolean;
}

/** What has to be done, of what is ordered and of what was begun before. */
function next(board: Board, before: Attempt = { number: 0, swap: false }): Next {
  const state = board.state();
  const order = board.underWay() ? state!.order : board.order()!;
  const told = state?.number ?? 0;
  if (before.swap && !(told === before.number && state?.phase === 'over'))
    return { order, number: before.number, decided: true };
  return { order, number: Math.max(before.number, told) + 1, decided: false };
}
