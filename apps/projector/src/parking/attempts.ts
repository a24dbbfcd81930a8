/** What a case was parked for. */
export interface Culprit {
  readonly partition: number;
  readonly offset: number;
  readonly event: string;
}

/** A case that could not be judged. */
export interface Failure {
  readonly subject: string;
  readonly error: string;
  readonly culprit: Culprit | undefined;
  /** the how manieth case it was, from 0 */
  readonly at: number;
}

/** What came of judging some cases, as it can be handed to another thread. */
export interface Attempted {
  /** how many cases were judged, or could not be */
  readonly judged: number;
  /** in the order in which they were tried */
  readonly failures: readonly Failure[];
  /** cases that were parked and could be judged now */
  readonly released: readonly string[];
}

/** Judges case by case: one that cannot be judged is noted instead of stopping the others. */
export class Attempts {
  #judged = 0;
  readonly #failures: Failure[] = [];
  readonly #released: string[] = [];

  constructor(private readonly isParked: (subject: string) => boolean) {}

  guard(subject: string, work: () => void, culprit?: Culprit): void {
    const at = this.#judged;
    this.#judged += 1;
    try {
      work();
      if (this.isParked(subject)) this.#released.push(subject);
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.#failures.push({ subject, error: message, culprit, at });
    }
  }

  report(): Attempted {
    return { judged: this.#judged, failures: this.#failures, released: this.#released };
  }
}
