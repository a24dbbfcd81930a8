import { randomUUID } from 'node:crypto';

import type { Board, Order, Work, Works } from '@fadu/projector';

import { NobodyTookItError, UnderWayError, UpkeepFailedError } from './order-errors.ts';

interface Wishes {
  readonly verify: boolean;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

const LOOK_MS = 200;
/** A projector that just takes over needs some ten seconds. */
const UNTIL_TAKEN_MS = 60_000;

/** Gives orders to the group of projectors and waits for the outcome; one of them carries each out. */
export class Orders {
  constructor(
    private readonly board: Board,
    private readonly untilTakenMs = UNTIL_TAKEN_MS,
  ) {}

  /** @throws UnderWayError, NobodyTookItError, UpkeepFailedError */
  async carryOut<W extends Work>(work: W, { verify, onProgress }: Wishes): Promise<Works[W]> {
    if (this.board.due()) throw new UnderWayError();
    const order = { id: randomUUID(), work, verify };
    await this.board.give(order);
    await this.#over(order, onProgress);
    const outcome = this.board.outcome();
    // The next one may be over by now, if its asker was quick.
    if (outcome?.order !== order.id) throw new UpkeepFailedError('its report was overwritten by a later one');
    if ('failure' in outcome) throw new UpkeepFailedError(outcome.failure);
    return outcome.answer as Works[W];
  }

  async #over(order: Order, onProgress: Wishes['onProgress']): Promise<void> {
    for (const until = performance.now() + this.untilTakenMs; ; await pause()) {
      const state = this.board.state();
      if (state?.order.id === order.id) {
        onProgress?.(state.done, state.of);
        if (state.phase === 'over') return;
      } else if (this.board.order()?.id !== order.id) {
        // Somebody asked at the same moment, and was heard last.
        throw new UnderWayError();
      } else if (performance.now() > until && !this.board.underWay()) {
        await this.board.give(null);
        throw new NobodyTookItError(this.untilTakenMs / 1000);
      }
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LOOK_MS));
