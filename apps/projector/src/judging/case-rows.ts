import { type JudgeBook, type Records, caseRow, scopeBefore } from '@fadu/domain';

import type { Parking } from '../parking/parking.ts';
import type { RowSet } from './row-set.ts';
import { seriesBetween, wholeSeries } from './series.ts';
import type { Step } from '../step.ts';

interface Means {
  readonly book: JudgeBook;
  readonly parking: Parking;
}

/** Adds the rows by which a step changes what is said of a case. */
export function addGrown(
  rows: RowSet,
  records: Records,
  step: Pick<Step, 'number' | 'from' | 'to'>,
  { book, parking }: Means,
): void {
  const before = scopeBefore(records, parking.standing(records.subject, step.number)?.from ?? step.from);
  const after = scopeBefore(records, step.to);
  const { changed, matter } =
    before.events.length === 0 && before.related.size === 0
      ? wholeSeries(after, book)
      : seriesBetween(before, after, book);
  const touched = after.events.length > before.events.length;
  const current = touched ? caseRow(matter.timeline.whole, learnt(records)) : undefined;
  rows.items(changed.items);
  rows.findings(changed.findings);
  if (current) rows.case(records.subject, current);
}

/** Adds the rows of a case with all its history, for a store that is built anew. */
export function addWhole(rows: RowSet, all: Records, book: JudgeBook, parking: Parking): void {
  for (const one of all.own) rows.event(one);
  const records = { ...all, own: parking.counting(all.subject, all.own) };
  const { changed, matter } = wholeSeries(scopeBefore(records), book);
  const current = caseRow(matter.timeline.whole, learnt(records));
  rows.items(changed.items);
  rows.findings(changed.findings);
  rows.case(records.subject, current);
}

function learnt({ own }: Records): { at: string; events: number } {
  let at = '';
  for (const { event } of own) if (event.recordedAt > at) at = event.recordedAt;
  return { at, events: own.length };
}
