import { LAST_DAY, type LocalDate } from '@fadu/domain';

type Reported = ReadonlySet<string>;

/**
 * Who had ever reported, day by day, at one position of the data. Whoever had on a day has on every later one: so where
 * two days have as many, every day between them has the same, and need not be asked for.
 */
export class ReportedDays {
  readonly #known = new Map<LocalDate, Reported>();
  readonly #ask: (on: LocalDate) => Promise<Reported>;

  constructor(ask: (on: LocalDate) => Promise<Reported>) {
    this.#ask = ask;
  }

  async on(day: LocalDate): Promise<Reported> {
    // From the second day on it pays to know whether anything changes at all later.
    if (this.#known.size === 1 && !this.#between(day)) await this.#learn(LAST_DAY);
    return this.#between(day) ?? this.#learn(day);
  }

  #between(day: LocalDate): Reported | undefined {
    const days = [...this.#known.keys()].toSorted();
    const before = this.#on(days.findLast((known) => known <= day));
    const after = this.#on(days.find((known) => known >= day));
    return before?.size === after?.size ? before : undefined;
  }

  #on(day: LocalDate | undefined): Reported | undefined {
    return day === undefined ? undefined : this.#known.get(day);
  }

  async #learn(day: LocalDate): Promise<Reported> {
    const reported = await this.#ask(day);
    this.#known.set(day, reported);
    return reported;
  }
}
