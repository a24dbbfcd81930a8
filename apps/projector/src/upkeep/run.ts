import type { Board, Order, WorkState } from './board.ts';
import { type LaneStanding, untilHalted } from './halt.ts';
import { HandedOnError } from './upkeep-errors.ts';

/** What stands with the first lane, so that only its holder can write it. */
export interface Attempt {
  readonly number: number;
  /** it is decided that the new tables take the place of the old */
  readonly swap: boolean;
}

interface RunParts {
  readonly board: Board;
  readonly lanes: () => Promise<readonly LaneStanding[]>;
  readonly order: Order;
  readonly number: number;
  readonly alive: () => boolean;
  readonly confirm: () => Promise<void>;
  readonly attempt: (attempt: Attempt) => Promise<void>;
}

const TELL_MS = 500;

/** One attempt to carry out an order. */
export class Run {
  readonly order: Order;
  readonly number: number;
  decided = false;
  #toldAt = 0;
  /** words are told in the order in which they were said */
  #telling: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RunParts) {
    this.order = parts.order;
    this.number = parts.number;
  }

  async begin(): Promise<void> {
    await this.parts.attempt({ number: this.number, swap: false });
    await this.tell('before');
  }

  /** From here on it can only be finished. */
  async decide(): Promise<void> {
    this.decided = true;
    await this.parts.attempt({ number: this.number, swap: true });
  }

  tell(phase: WorkState['phase'], done = 0, of = 0): Promise<void> {
    const { order, number } = this;
    const told = this.#telling.then(async () => {
      await this.confirm();
      await this.parts.board.tell({ order, number, phase, done, of });
    });
    this.#telling = told.catch(() => undefined);
    return told;
  }

  /** Tells from time to time how far it is. */
  progress(done: number, of: number): void {
    this.alive();
    if (performance.now() - this.#toldAt < TELL_MS) return;
    this.#toldAt = performance.now();
    // A word that gets lost is made up for by the next.
    this.tell('before', done, of).catch(() => undefined);
  }

  /** Lets every lane stand still, and gives where they stand. */
  async halt(): Promise<readonly LaneStanding[]> {
    await this.tell('halt');
    return untilHalted(this.parts.lanes, this.number, () => this.alive());
  }

  /** @throws HandedOnError */
  alive(): void {
    if (!this.parts.alive()) throw new HandedOnError();
  }

  /** That nobody else does this, now and in the next moments; to be asked before anything is changed. */
  async confirm(): Promise<void> {
    this.alive();
    await this.parts.confirm();
  }
}
