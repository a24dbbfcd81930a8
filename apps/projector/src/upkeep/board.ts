import type { Checkpoints, RebuildReport, VerifyReport } from '@fadu/domain';

/** What is ordered of a group of projectors, beside carrying the log. */
export interface Works {
  rebuild: RebuildReport;
  verify: VerifyReport;
}
export type Work = keyof Works;

export interface Order {
  readonly id: string;
  readonly work: Work;
  /** of a rebuild: swap only if every table is equal */
  readonly verify: boolean;
}

/**
 * How far an order is. `halt`: every lane must stand still and say so, under this number; they go on when the work goes
 * on `after` it or is `over`. Numbers only grow: work that was cut off begins again under the next one.
 */
export interface WorkState {
  readonly order: Order;
  readonly number: number;
  readonly phase: 'before' | 'halt' | 'after' | 'over';
  readonly done: number;
  readonly of: number;
}

/** What is done when the new tables take the place of the old, by whoever has the first lane then. */
export interface Exchange {
  readonly order: Order;
  readonly number: number;
  readonly report: RebuildReport;
  /** what was set aside beside, by partition */
  readonly parked: readonly unknown[];
}

export type Outcome = { readonly order: string } & (
  { readonly answer: Works[Work] } | { readonly failure: string }
);

/** Where orders and their outcome are written down for every process: names in the compacted topic. */
export class Board {
  readonly #name: (what: string) => string;

  constructor(
    private readonly shared: Checkpoints,
    group: string,
  ) {
    this.#name = (what) => `${group}/upkeep/${what}`;
  }

  order(): Order | undefined {
    return (this.shared.get(this.#name('order')) as Order | null | undefined) ?? undefined;
  }

  state(): WorkState | undefined {
    return this.shared.get(this.#name('state')) as WorkState | undefined;
  }

  outcome(): Outcome | undefined {
    return this.shared.get(this.#name('outcome')) as Outcome | undefined;
  }

  /** Whether something was ordered that is not over. */
  due(): boolean {
    const state = this.state();
    const order = this.order();
    return (order !== undefined && order.id !== state?.order.id) || this.underWay();
  }

  underWay(): boolean {
    const state = this.state();
    return state !== undefined && state.phase !== 'over';
  }

  give(order: Order | null): Promise<void> {
    return this.shared.put(this.#name('order'), order);
  }

  tell(state: WorkState): Promise<void> {
    return this.shared.put(this.#name('state'), state);
  }

  /** Before anybody is told that the order is over. */
  answer(outcome: Outcome): Promise<void> {
    return this.shared.put(this.#name('outcome'), outcome);
  }

  /** What was written down before this began is read when it resolves. */
  caughtUp(): Promise<void> {
    return this.shared.put(this.#name('seen'), true);
  }

  exchange(): Exchange | undefined {
    return this.shared.get(this.#name('exchange')) as Exchange | undefined;
  }

  /** Before it is decided. */
  prepare(exchange: Exchange): Promise<void> {
    return this.shared.put(this.#name('exchange'), exchange);
  }
}
