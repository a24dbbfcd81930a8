import type { Instant, Positions, RowSheet } from '@fadu/domain';

import type { Attempted } from '../parking/attempts.ts';
import type { Parking } from '../parking/parking.ts';
import type { Step } from '../step.ts';

/** What was read of the log for a step. */
export interface Touched {
  readonly to: Positions;
  /** subjects with new records by which other cases are judged, too */
  readonly references: readonly string[];
  /** recordedAt of the newest record; null when there is none */
  readonly newest: Instant | null;
}

export interface StepOrder {
  readonly step: Pick<Step, 'number' | 'from' | 'to'>;
  /** cases that new records of others concern, besides those with records of their own */
  readonly affected: readonly string[];
  /** parked cases that entries of the journal decide about; a decision that is an event needs none */
  readonly retried: readonly string[];
  readonly parking: Parking;
}

export interface WholeOrder {
  readonly subjects: readonly string[];
  /** what lies behind it does not count */
  readonly position: Positions;
  readonly parking: Parking;
}

export interface Whole extends Attempted {
  /** how many records the cases have */
  readonly events: number;
}

/** A sheet that may be another one after every wait: a full one is written meanwhile. */
export interface Onto<Sheet> {
  readonly sheet: Sheet;
}

/**
 * Who reads and judges cases for the projector: in its own thread, or in several others. Steps come one after the other,
 * each read and then judged; `whole` may be asked for at any time, by several at once.
 */
export interface Judges<Sheet extends RowSheet = RowSheet> {
  /** Reads the next records after a position, at most so many. */
  next(from: Positions, most: number): Promise<Touched>;
  /** Reads exactly a range: that of a step which was cut off. */
  range(from: Positions, to: Positions): Promise<Touched>;
  /** Adds the rows of the records read last, and of every case that they concern. */
  judge(order: StepOrder, sheet: Sheet): Promise<Attempted>;
  /** Adds the rows of cases with all their history, for a store that is built anew. */
  whole(order: WholeOrder, onto: Onto<Sheet>): Promise<Whole>;
  /** how many calls of `whole` are served at the same time */
  readonly atOnce: number;
}
