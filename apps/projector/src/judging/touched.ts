import { type Known, type KnownBySubject, type StoredRecord, known } from '@fadu/domain';

import type { Culprit } from '../parking/attempts.ts';
import type { Parking } from '../parking/parking.ts';
import type { StepOrder } from './judges.ts';
import type { RowSet } from './row-set.ts';

export function bySubject(records: readonly StoredRecord[]): KnownBySubject {
  const found = new Map<string, Known[]>();
  for (const record of records) {
    const all = found.get(record.event.subject);
    if (all) all.push(known(record));
    else found.set(record.event.subject, [known(record)]);
  }
  return found;
}

/** Events that cannot even be told as rows. */
interface Unfit {
  readonly error: Error;
  readonly events: readonly Known[];
}

/** Adds what can be told of the events themselves; gives, by subject, those of which nothing can. */
export function addEvents(
  rows: RowSet,
  touched: KnownBySubject,
  parking: Parking,
): ReadonlyMap<string, Unfit> {
  const unfit = new Map<string, Unfit>();
  for (const [subject, all] of touched) {
    for (const one of all) {
      const error = thrownBy(() => rows.event(one));
      // What was dropped may be as it is.
      if (error && parking.counting(subject, [one]).length > 0) unfit.set(subject, { error, events: [one] });
    }
  }
  return unfit;
}

function thrownBy(work: () => void): Error | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const ACTS: ReadonlySet<string> = new Set(['record.voided', 'record.corrected', 'record.retried']);

/** A parked case is judged again when somebody decided so, or when one of its events was taken back or corrected. */
export function isJudged(
  subject: string,
  { step, retried, parking }: StepOrder,
  touched: KnownBySubject,
): boolean {
  if (!parking.has(subject, step.number) || retried.includes(subject)) return true;
  return touched.get(subject)?.some(({ event }) => ACTS.has(event.type)) ?? false;
}

/** The newest event of a case that could not be judged with it. */
export function culpritIn(fresh: readonly Known[] | undefined): Culprit | undefined {
  const last = fresh?.findLast(({ event }) => !ACTS.has(event.type)) ?? fresh?.at(-1);
  return last && { partition: last.record.partition, offset: last.record.offset, event: last.event.id };
}
