import { DomainError, type Instant, type Positions } from '@fadu/domain';

import type { Attempted, Failure } from './attempts.ts';
import type { Parked, Parking } from './parking.ts';

/** So many cases in a row, or such a part of a step of some size, are no bad cases but a bad program. */
const LONGEST_RUN = 100;
const LARGEST_SHARE = 0.2;
const SMALLEST_STEP = 50;

/** So much cannot be judged that setting it aside would empty the log into the park. */
export class ParkingLimitError extends DomainError {
  readonly code = 'projector.parking_limit';

  constructor(failed: number, judged: number, last: string) {
    super(
      `${failed} of ${judged} cases of one step cannot be judged (${last}). That is no matter of single cases: nothing was ` +
        `set aside, and the projector waits. Look at the program and its law; it goes on by itself when they are right.`,
      { zh: '大量案件无法计算，投影已停止' },
    );
  }
}

/** What a step parks and releases. */
export class ParkingDraft {
  readonly changes = new Map<string, Parked>();
  #judged = 0;
  #failed = 0;
  #run = 0;

  constructor(
    readonly step: { readonly number: number; readonly from: Positions },
    private readonly clock: () => Instant,
    private readonly version: string,
    private readonly parking: Parking,
  ) {}

  /**
   * Parks what could not be judged and releases what could be after all.
   * @throws ParkingLimitError
   */
  take({ judged, failures, released }: Attempted): void {
    let next = 0;
    for (const failure of failures) {
      this.#run = failure.at === next ? this.#run + 1 : 1;
      next = failure.at + 1;
      this.#failed += 1;
      this.changes.set(failure.subject, this.#parked(failure));
      this.#refuseTooMany(this.#judged + next, failure.error);
    }
    if (next < judged) this.#run = 0;
    this.#judged += judged;
    for (const subject of released) {
      const before = this.#standing(subject);
      if (before) this.changes.set(subject, { ...before, until: this.step.number });
    }
  }

  #standing(subject: string): Parked | undefined {
    return this.parking.standing(subject, this.step.number);
  }

  #parked({ subject, error, culprit }: Failure): Parked {
    const now = { subject, at: this.clock(), error, version: this.version };
    const before = this.#standing(subject);
    if (before) return { ...before, ...now, until: undefined, retries: (before.retries ?? 0) + 1 };
    return { ...now, ...culprit, retries: 0, step: this.step.number, from: this.step.from };
  }

  #refuseTooMany(judged: number, last: string): void {
    const share = this.#failed / judged;
    if (this.#run >= LONGEST_RUN || (judged >= SMALLEST_STEP && share > LARGEST_SHARE))
      throw new ParkingLimitError(this.#failed, judged, last);
  }
}
