import type { JudgeBook, Positions, StoredRecord, TableWriter } from '@fadu/domain';

import type { ParkingLot } from './parking.ts';
import { RowSet } from './rows.ts';
import { type Known, type KnownBySubject, type Records, type ScopeReader, known, scopeBefore } from './scopes.ts';
import { seriesBetween, wholeSeries } from './series.ts';

const SUBJECTS_AT_ONCE = 4000;

/** The rows that a range of the log adds to the store: a pure function of (log, range, book). */
export async function rowsOfRange(
  records: readonly StoredRecord[],
  range: { readonly from: Positions; readonly to: Positions },
  means: { readonly scopes: ScopeReader; readonly book: JudgeBook; readonly parking: ParkingLot; readonly affected: ReadonlySet<string> },
): Promise<RowSet> {
  const rows = new RowSet();
  const touched = bySubject(records);
  for (const all of touched.values()) for (const one of all) rows.event(one);
  if ([...touched.keys()].some((s) => s.startsWith('law/'))) means.scopes.forgetLaws();

  const subjects = [...means.affected].filter((s) => !means.parking.has(s));
  for (let i = 0; i < subjects.length; i += SUBJECTS_AT_ONCE) {
    const batch = await means.scopes.records(subjects.slice(i, i + SUBJECTS_AT_ONCE), range.to, {
      from: range.from,
      bySubject: touched,
    });
    for (const one of batch) {
      await means.parking.guard(one.subject, () => {
        addSubject(rows, one, { ...range, book: means.book, touched: touched.has(one.subject) });
      });
    }
  }
  return rows;
}

function bySubject(records: readonly StoredRecord[]): KnownBySubject {
  const found = new Map<string, Known[]>();
  for (const record of records) {
    const all = found.get(record.event.subject);
    if (all) all.push(known(record));
    else found.set(record.event.subject, [known(record)]);
  }
  return found;
}

function addSubject(
  rows: RowSet,
  records: Records,
  { from, to, book, touched }: { from: Positions; to: Positions; book: JudgeBook; touched: boolean },
): void {
  const before = scopeBefore(records, from);
  const after = scopeBefore(records, to);
  const { changed, last } =
    before.events.length === 0 && before.laws.size === 0 && before.meetings.size === 0
      ? wholeSeries(after, book)
      : seriesBetween(before, after, book);
  rows.items(changed.items);
  rows.findings(changed.findings);
  if (touched) rows.case(last.matter.timeline.whole, learnt(records));
}

/** The rows of one subject with all its history, for a store that is built anew. */
export function rowsOfSubject(rows: RowSet, records: Records, book: JudgeBook): void {
  for (const one of records.own) rows.event(one);
  const { changed, last } = wholeSeries(scopeBefore(records), book);
  rows.items(changed.items);
  rows.findings(changed.findings);
  if (records.own.length > 0) rows.case(last.matter.timeline.whole, learnt(records));
}

function learnt({ own }: Records): { at: string; events: number } {
  let at = '';
  for (const { event } of own) if (event.recordedAt > at) at = event.recordedAt;
  return { at, events: own.length };
}

/** Writes every table of a set; the token makes a repetition harmless. */
export async function writeRows(rows: RowSet, writer: TableWriter, token: string): Promise<void> {
  for (const [table, all] of rows.tables) await writer.write(table, all, `${token}-${table}`);
}

