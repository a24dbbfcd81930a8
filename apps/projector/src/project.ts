import {
  type JudgeBook,
  type Known,
  type KnownBySubject,
  type Records,
  type RowSheet,
  type ScopeReader,
  type StoredRecord,
  caseRow,
  known,
  scopeBefore,
} from '@fadu/domain';

import type { GrowingCases, Remembered } from './growing-cases.ts';
import type { Culprit, ParkingDraft, ParkingLot } from './parking.ts';
import { RowSet } from './rows.ts';
import { type Said, seriesBetween, wholeSeries } from './series.ts';
import type { Step } from './step.ts';

/** Between two slices of so many, finished inserts are noticed and the next one is sent: the engine must not wait. */
const SUBJECTS_AT_ONCE = 100;

interface Means {
  readonly scopes: ScopeReader;
  readonly book: JudgeBook;
  readonly parking: ParkingLot;
  readonly draft: ParkingDraft;
  /** parked cases that entries of the journal decide about; a decision that is an event needs none */
  readonly retried: ReadonlySet<string>;
  readonly growing: GrowingCases;
  /** the subjects whose judgement can change; see `affectedBy` */
  readonly affected: ReadonlySet<string>;
}

/** The rows that a step adds to the store: a pure function of (log, range, book). */
export async function rowsOfStep(
  records: readonly StoredRecord[],
  step: Step,
  sheet: RowSheet,
  means: Means,
): Promise<RowSet> {
  const rows = new RowSet(sheet);
  const touched = bySubject(records);
  const unfit = addEvents(rows, touched, means.parking);
  const subjects = [...new Set([...means.affected, ...means.retried])].filter((subject) =>
    isJudged(subject, step, touched, means),
  );
  for (let i = 0; i < subjects.length; i += SUBJECTS_AT_ONCE) {
    const part = subjects.slice(i, i + SUBJECTS_AT_ONCE);
    for (const one of await recordsOf(part, step, touched, means)) {
      means.draft.guard(
        one.subject,
        () => {
          const flaw = unfit.get(one.subject);
          if (flaw) throw flaw.error;
          rows.sheet.allOrNone(() => {
            addSubject(rows, one, step, means);
          });
        },
        culpritIn(unfit.get(one.subject)?.events ?? touched.get(one.subject)),
      );
    }
    await otherWork();
  }
  return rows;
}

/** Events that cannot even be told as rows. */
interface Unfit {
  readonly error: Error;
  readonly events: readonly Known[];
}

/** Adds what can be told of the events themselves; gives, by subject, those of which nothing can. */
function addEvents(rows: RowSet, touched: KnownBySubject, parking: ParkingLot): ReadonlyMap<string, Unfit> {
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
function isJudged(subject: string, step: Step, touched: KnownBySubject, means: Means): boolean {
  if (!means.parking.has(subject, step.number) || means.retried.has(subject)) return true;
  return touched.get(subject)?.some(({ event }) => ACTS.has(event.type)) ?? false;
}

/** The newest event of a case that could not be judged with it. */
function culpritIn(fresh: readonly Known[] | undefined): Culprit | undefined {
  const last = fresh?.findLast(({ event }) => !ACTS.has(event.type)) ?? fresh?.at(-1);
  return last && { partition: last.record.partition, offset: last.record.offset, event: last.event.id };
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
  { from, to, number }: Step,
  touched: KnownBySubject,
  { growing, scopes, parking }: Means,
): Promise<readonly Growing[]> {
  const all: Growing[] = [];
  const unknown: string[] = [];
  for (const subject of subjects) {
    // Of a case that was parked meanwhile, what is remembered ends too early.
    const remembered = parking.has(subject, number) ? undefined : growing.before(subject, from);
    if (remembered) all.push(grown(subject, remembered, touched.get(subject)));
    else unknown.push(subject);
  }
  const read = await scopes.records(unknown, to, { from, bySubject: touched });
  return [...all, ...read].map((one) => {
    const own = parking.counting(one.subject, one.own);
    // Nothing was dropped, as a rule: then nothing is copied either.
    return own === one.own ? one : { ...one, own };
  });
}

const grown = (subject: string, { own, said }: Remembered, fresh: readonly Known[] = []): Growing => ({
  subject,
  own: [...own, ...fresh],
  related: NO_RELATED,
  said,
});

const NO_RELATED: KnownBySubject = new Map();

function addSubject(rows: RowSet, records: Growing, step: Step, means: Means): void {
  const { book, growing, parking } = means;
  const before = scopeBefore(records, parking.standing(records.subject, step.number)?.from ?? step.from);
  const after = scopeBefore(records, step.to);
  const { changed, last } =
    before.events.length === 0 && before.related.size === 0
      ? wholeSeries(after, book)
      : seriesBetween(before, after, book, records.said);
  const touched = after.events.length > before.events.length;
  const current = touched ? caseRow(last.matter.timeline.whole, learnt(records)) : undefined;
  rows.items(changed.items);
  rows.findings(changed.findings);
  if (current) rows.case(records.subject, current);
  growing.keep(records.subject, { own: records.own, said: { items: last.items, findings: last.findings } });
}

/** The rows of one subject with all its history, for a store that is built anew. */
export function rowsOfSubject(rows: RowSet, all: Records, book: JudgeBook, parking: ParkingLot): void {
  for (const one of all.own) rows.event(one);
  const records = { ...all, own: parking.counting(all.subject, all.own) };
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
