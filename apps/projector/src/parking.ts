import {
  type Checkpoints,
  DomainError,
  type Instant,
  type Known,
  type ParkedCase,
  type Positions,
} from '@fadu/domain';

/** Under these names a lot keeps what it holds. */
export const PARKED = 'projector/parked';
export const DROPPED = 'projector/dropped';
/** So many cases in a row, or such a part of a step of some size, are no bad cases but a bad program. */
const LONGEST_RUN = 100;
const LARGEST_SHARE = 0.2;
const SMALLEST_STEP = 50;

export interface Parked extends ParkedCase {
  /** the step that could not judge it */
  readonly step: number;
  /** what the ledger holds of it: what was in the log before this position */
  readonly from: Positions;
  /** the step in which it was judged after all */
  readonly until?: number | undefined;
}

/** What a case was parked for. */
export interface Culprit {
  readonly partition: number;
  readonly offset: number;
  readonly event: string;
}

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

/**
 * Cases that could not be projected. Such a case is set aside with its later events, so that its order is kept and the
 * others go on; it stays until somebody decides to try it again, corrects it, or the store is built anew.
 */
export class ParkingLot {
  #parked: Map<string, Parked>;
  /** events that somebody decided to leave out, by subject */
  #dropped: Map<string, readonly string[]>;

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly clock: () => Instant,
    private readonly version = '',
  ) {
    this.#parked = new Map(
      ((checkpoints.get(PARKED) as readonly Parked[] | undefined) ?? []).map((p) => [p.subject, p]),
    );
    this.#dropped = new Map((checkpoints.get(DROPPED) as [string, string[]][] | undefined) ?? []);
  }

  /**
   * The records of a case that count: without those that were dropped, and without what took them back. Taken back alone
   * is not enough: as known before, the event would still stand, and still not be judged.
   */
  counting(subject: string, own: readonly Known[]): readonly Known[] {
    const dropped = this.#dropped.get(subject);
    if (!dropped) return own;
    return own.filter(({ event }) => {
      const target = event.type === 'record.voided' ? event.data.event : event.id;
      return !dropped.includes(target);
    });
  }

  /** Leaves events out from now on. */
  async drop(decided: readonly { readonly subject: string; readonly event: string }[]): Promise<void> {
    const fresh = decided.filter(({ subject, event }) => !this.#dropped.get(subject)?.includes(event));
    if (fresh.length === 0) return;
    for (const { subject, event } of fresh)
      this.#dropped.set(subject, [...(this.#dropped.get(subject) ?? []), event]);
    await this.checkpoints.put(DROPPED, [...this.#dropped]);
  }

  /**
   * How a case was parked before a step, and not released before it. A step that is done again must find what it found
   * the first time, though a later one has parked or released the case meanwhile.
   */
  standing(subject: string, step = Number.POSITIVE_INFINITY): Parked | undefined {
    const parked = this.#parked.get(subject);
    if (parked === undefined || parked.step >= step) return undefined;
    return parked.until !== undefined && parked.until < step ? undefined : parked;
  }

  has(subject: string, step?: number): boolean {
    return this.standing(subject, step) !== undefined;
  }

  list(): readonly Parked[] {
    return [...this.#parked.values()].filter(({ until }) => until === undefined);
  }

  /** What one step parks and releases; nothing of it counts before it is settled. */
  draft(step: { readonly number: number; readonly from: Positions }): ParkingDraft {
    return new ParkingDraft(step, this.clock, this.version, (subject) => this.standing(subject, step.number));
  }

  async settle({ changes, step }: ParkingDraft): Promise<void> {
    if (changes.size === 0) return;
    const kept = [...this.#parked].filter(([, { until }]) => until === undefined || until >= step.number - 1);
    this.#parked = new Map([...kept, ...changes]);
    await this.checkpoints.put(PARKED, [...this.#parked.values()]);
  }

  /** Takes the place of what was parked before: a store that was built anew parks its own. */
  async replace(parked: readonly Parked[]): Promise<void> {
    this.#parked = new Map(parked.map((p) => [p.subject, p]));
    await this.checkpoints.put(PARKED, this.list());
  }

  /** An empty lot beside this one, kept nowhere. */
  beside(): ParkingLot {
    const dropped = [...this.#dropped];
    const kept: Checkpoints = {
      get: (name) => (name === DROPPED ? dropped : undefined),
      put: () => Promise.resolve(),
    };
    return new ParkingLot(kept, this.clock, this.version);
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
    private readonly standing: (subject: string) => Parked | undefined,
  ) {}

  /**
   * Runs the work on one case; what it throws parks the case instead of stopping the others, and what it finishes
   * releases one that was parked.
   * @throws ParkingLimitError
   */
  guard(subject: string, work: () => void, culprit?: Culprit): void {
    this.#judged += 1;
    const before = this.standing(subject);
    try {
      work();
      this.#run = 0;
      if (before) this.changes.set(subject, { ...before, until: this.step.number });
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.#failed += 1;
      this.#run += 1;
      this.changes.set(subject, this.#parked(subject, message, before, culprit));
      this.#refuseTooMany(message);
    }
  }

  #parked(subject: string, error: string, before: Parked | undefined, culprit: Culprit | undefined): Parked {
    const now = { subject, at: this.clock(), error, version: this.version };
    if (before) return { ...before, ...now, until: undefined, retries: (before.retries ?? 0) + 1 };
    return { ...now, ...culprit, retries: 0, step: this.step.number, from: this.step.from };
  }

  #refuseTooMany(last: string): void {
    const share = this.#failed / this.#judged;
    if (this.#run >= LONGEST_RUN || (this.#judged >= SMALLEST_STEP && share > LARGEST_SHARE))
      throw new ParkingLimitError(this.#failed, this.#judged, last);
  }
}
