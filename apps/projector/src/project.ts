import {
  type JudgeBook,
  type Known,
  type KnownBySubject,
  type Records,
  type ScopeReader,
  type StoredRecord,
  type TableWriter,
  caseRow,
  known,
  scopeBefore,
} from '@fadu/domain';

import type { GrowingCases, Remembered } from './growing-cases.ts';
import type { ParkingLot } from './parking.ts';
import { RowSet } from './rows.ts';
import { type Said, seriesBetween, wholeSeries } from './series.ts';
import type { Step } from './step.ts';

const SUBJECTS_AT_ONCE = 1000;

interface Means {
  readonly scopes: ScopeReader;
  readonly book: JudgeBook;
  readonly parking: ParkingLot;
  readonly growing: GrowingCases;
  /** the subjects whose judgement can change; see `affectedBy` */
  readonly affected: ReadonlySet<string>;
}

/** The rows that a step adds to the store: a pure function of (log, range, book). */
export async function rowsOfStep(
  records: readonly StoredRecord[],
  step: Step,
  means: Means,
): Promise<RowSet> {
  const rows = new RowSet();
  const touched = bySubject(records);
  for (const all of touched.values()) for (const one of all) rows.event(one);
  const subjects = [...means.affected].filter((s) => !means.parking.has(s, step.number));
  for (let i = 0; i < subjects.length; i += SUBJECTS_AT_ONCE) {
    const part = subjects.slice(i, i + SUBJECTS_AT_ONCE);
    for (const one of await recordsOf(part, step, touched, means)) {
      await means.parking.guard(one.subject, step.number, () => {
        addSubject(rows, one, step, means);
      });
    }
    await otherWork();
  }
  return rows;
}

/** Lets finished inserts be noticed, and the next one be sent, before more is judged. */
const otherWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function bySubject(records: readonly StoredRecord[]): KnownBySubject {
  const found = new Map<string, Known[]>();
  for (const record of records) {
    const all = found.get(record.event.subject);
    if (all) all.push(known(record));
    else found.set(record.event.subject, [known(record)]);
  }
  return found;
}

interface Growing extends Records {
  /** what was said of it before the step, if that is still known */
  readonly said?: Said | undefined;
}

/** The records of subjects up to the end of the step: remembered where they can be, else read. */
async function recordsOf(
  subjects: readonly string[],
  { from, to }: Step,
  touched: KnownBySubject,
  { growing, scopes }: Means,
): Promise<readonly Growing[]> {
  const all: Growing[] = [];
  const unknown: string[] = [];
  for (const subject of subjects) {
    const remembered = growing.before(subject, from);
    if (remembered) all.push(grown(subject, remembered, touched.get(subject)));
    else unknown.push(subject);
  }
  return [...all, ...(await scopes.records(unknown, to, { from, bySubject: touched }))];
}

const grown = (subject: string, { own, said }: Remembered, fresh: readonly Known[] = []): Growing => ({
  subject,
  own: [...own, ...fresh],
  related: NO_RELATED,
  said,
});

const NO_RELATED: KnownBySubject = new Map();

function addSubject(rows: RowSet, records: Growing, step: Step, means: Means): void {
  const { book, growing } = means;
  const before = scopeBefore(records, step.from);
  const after = scopeBefore(records, step.to);
  const { changed, last } =
    before.events.length === 0 && before.related.size === 0
      ? wholeSeries(after, book)
      : seriesBetween(before, after, book, records.said);
  // Whatever can fail comes before the first row is added: a parked case leaves none behind.
  const touched = after.events.length > before.events.length;
  const current = touched ? caseRow(last.matter.timeline.whole, learnt(records)) : undefined;
  rows.items(changed.items);
  rows.findings(changed.findings);
  if (current) rows.case(records.subject, current);
  growing.keep(records.subject, { own: records.own, said: { items: last.items, findings: last.findings } });
}

/** The rows of one subject with all its history, for a store that is built anew. */
export function rowsOfSubject(rows: RowSet, records: Records, book: JudgeBook): void {
  for (const one of records.own) rows.event(one);
  const { changed, last } = wholeSeries(scopeBefore(records), book);
  const current = caseRow(last.matter.timeline.whole, learnt(records));
  rows.items(changed.items);
  rows.findings(changed.findings);
  rows.case(records.subject, current);
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
