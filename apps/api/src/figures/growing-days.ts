import { LAST_DAY, type LocalDate } from '@fadu/domain';

/**
 * A set that only grows from day to day, at one position of the data: who had ever reported, what was ever told. Where
 * two days have as many, every day between them has the same, and need not be asked for.
 */
export class GrowingDays<T> {
  readonly #known = new Map<LocalDate, ReadonlySet<T>>();
  readonly #ask: (on: LocalDate) => Promise<ReadonlySet<T>>;
  #begun = false;
  #end: Promise<unknown> | undefined;

  constructor(ask: (on: LocalDate) => Promise<ReadonlySet<T>>) {
    this.#ask = ask;
  }

  async on(day: LocalDate): Promise<ReadonlySet<T>> {
    const known = this.#between(day);
    if (known) return known;
    // From the second day on it pays to know whether anything comes later at all. Many may ask at once.
    if (this.#begun) await (this.#end ??= this.#learn(LAST_DAY));
    this.#begun = true;
    return this.#between(day) ?? this.#learn(day);
  }

  #between(day: LocalDate): ReadonlySet<T> | undefined {
    const days = [...this.#known.keys()].toSorted();
    const before = this.#on(days.findLast((known) => known <= day));
    const after = this.#on(days.find((known) => known >= day));
    return before?.size === after?.size ? before : undefined;
  }

  #on(day: LocalDate | undefined): ReadonlySet<T> | undefined {
    return day === undefined ? undefined : this.#known.get(day);
  }

  async #learn(day: LocalDate): Promise<ReadonlySet<T>> {
    try {
      const found = await this.#ask(day);
      this.#known.set(day, found);
      return found;
    } catch (error) {
      this.#end = undefined;
      throw error;
    }
  }
}
