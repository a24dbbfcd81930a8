import type { LocalDate } from '@fadu/domain';

import { GrowingDays } from './growing-days.ts';

/** Answers of the same question at the same position of the data are the same: they are worked out once. */
export class Memo {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #position: () => string;
  readonly #size: number;

  constructor(position: () => string, size = 300) {
    this.#position = position;
    this.#size = size;
  }

  /** Whoever asks while an answer is under way waits for it too. A failed one is forgotten. */
  once<T>(question: readonly unknown[], answer: () => Promise<T>): Promise<T> {
    const key = `${this.#position()} ${JSON.stringify(question)}`;
    const known = this.#answers.get(key) as Promise<T> | undefined;
    if (known) return known;
    const asked = answer();
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    if (this.#answers.size > this.#size) this.#forgetOldest();
    return asked;
  }

  /** What a set holds on a day that only grows from day to day; see {@link GrowingDays}. */
  async growing<T>(
    question: readonly unknown[],
    on: LocalDate,
    ask: (day: LocalDate) => Promise<ReadonlySet<T>>,
  ): Promise<ReadonlySet<T>> {
    const days = await this.once(question, () => Promise.resolve(new GrowingDays(ask)));
    return this.once([...question, on], () => days.on(on));
  }

  clear(): void {
    this.#answers.clear();
  }

  #forgetOldest(): void {
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }
}
