import type { Known, ParkedCase, Positions } from '@fadu/domain';

export interface Parked extends ParkedCase {
  /** the step that could not judge it */
  readonly step: number;
  /** what the ledger holds of it: what was in the log before this position */
  readonly from: Positions;
  /** the step in which it was judged after all */
  readonly until?: number | undefined;
}

/** What is set aside and what was left out, as it can be handed to another thread. */
export interface ParkingData {
  readonly parked: readonly Parked[];
  /** events that somebody decided to leave out, by subject */
  readonly dropped: readonly (readonly [string, readonly string[]])[];
}

/** What is set aside at one moment: what those who judge need to know of it. */
export class Parking {
  readonly #parked: ReadonlyMap<string, Parked>;
  readonly #dropped: ReadonlyMap<string, readonly string[]>;

  constructor(readonly data: ParkingData) {
    this.#parked = new Map(data.parked.map((p) => [p.subject, p]));
    this.#dropped = new Map(data.dropped);
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

  isDropped(subject: string, event: string): boolean {
    return this.#dropped.get(subject)?.includes(event) ?? false;
  }

  list(): readonly Parked[] {
    return this.data.parked.filter(({ until }) => until === undefined);
  }
}
