import { type Known, type Positions, dependenciesOf } from '@fadu/domain';

import type { Said } from './series.ts';

/** A case as it stood after the last step that touched it. */
export interface Remembered {
  /** all its records, in the order of the log */
  readonly own: readonly Known[];
  /** what was said of it last */
  readonly said: Said;
}

/**
 * The cases that grew last. A stream in order of time touches the same few thousand cases again and again; what was
 * read and said of them need not be read and said anew. Only a shortcut: what is not remembered is read from the log.
 */
export class GrowingCases {
  readonly #cases = new Map<string, Remembered>();

  constructor(private readonly most: number) {}

  /**
   * The case as it stood before a position. A memory from beyond it (of a step that was prepared and not done) is
   * worthless.
   */
  before(subject: string, position: Positions): Remembered | undefined {
    const found = this.#cases.get(subject);
    const newest = found?.own.at(-1)?.record;
    return newest !== undefined && newest.offset < (position[newest.partition] ?? 0) ? found : undefined;
  }

  /** What depends on other cases is not kept: it changes without records of its own. */
  keep(subject: string, remembered: Remembered): void {
    if (this.most === 0) return;
    const { every, naming } = dependenciesOf(subject);
    if (every.length > 0 || naming.length > 0) return;
    // Set anew, it is the youngest; the oldest goes first.
    this.#cases.delete(subject);
    this.#cases.set(subject, remembered);
    if (this.#cases.size > this.most) this.#forgetOldest(Math.max(1, this.most / 4));
  }

  /** Many at a time: a map finds its first key slowly when those before it were just deleted. */
  #forgetOldest(count: number): void {
    let left = count;
    for (const subject of this.#cases.keys()) {
      if (left <= 0) return;
      this.#cases.delete(subject);
      left -= 1;
    }
  }
}
