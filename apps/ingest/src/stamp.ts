import type { EventLogReader, Instant } from '@fadu/domain';

/** Gives the instants at which 法度 learnt of things: each later than the one before, whatever the clock does. */
export class Stamp {
  readonly #clock: () => Date;
  readonly #log: EventLogReader;
  #last = 0;
  #seeded: Promise<void> | undefined;

  constructor(clock: () => Date, log: EventLogReader) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Looks up, once, what was given last before this process began: the clock may have been set back since. */
  ready(): Promise<void> {
    this.#seeded ??= this.#seed();
    return this.#seeded;
  }

  /** One instant for one chunk. Take it right before the chunk is handed to the log, so that both keep one order. */
  next(): Instant {
    this.#last = Math.max(this.#clock().getTime(), this.#last + 1);
    return new Date(this.#last).toISOString();
  }

  async #seed(): Promise<void> {
    const from = this.#log.end().map((next) => Math.max(0, next - 1));
    const latest = await this.#log.read(from, this.#log.partitions);
    for (const { event } of latest) this.#last = Math.max(this.#last, Date.parse(event.recordedat));
  }
}
