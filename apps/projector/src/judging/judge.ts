import {
  type EventLogReader,
  type HistoryReader,
  type JudgeBook,
  type KnownBySubject,
  type Positions,
  type Records,
  type RowSheet,
  ScopeReader,
  type StoredRecord,
  isReferenceKind,
  splitSubject,
} from '@fadu/domain';

import { type Attempted, Attempts } from '../parking/attempts.ts';
import { newest, positionsAfter, readRange } from '../step.ts';
import { addGrown, addWhole } from './case-rows.ts';
import type { Judges, Onto, StepOrder, Touched, Whole, WholeOrder } from './judges.ts';
import { RowSet } from './row-set.ts';
import { addEvents, bySubject, culpritIn, isJudged } from './touched.ts';

/** Between two slices of so many, finished inserts are noticed and the next one is sent: the engine must not wait. */
const SUBJECTS_AT_ONCE = 100;

export interface JudgeParts {
  readonly log: Pick<EventLogReader, 'read'> & HistoryReader;
  readonly book: JudgeBook;
  /** whether a case is this one's to judge; all are, where it is alone */
  readonly owns?: ((subject: string) => boolean) | undefined;
}

/** Judges in the thread that asks. What it adds is a pure function of (log, range, book). */
export class Judge implements Judges {
  readonly atOnce = 1;
  readonly #parts: JudgeParts;
  /** what was read last, until it is judged */
  #touched: KnownBySubject = new Map();
  #scopes: { readonly at: string; readonly reader: ScopeReader } | undefined;

  constructor(parts: JudgeParts) {
    this.#parts = parts;
  }

  async next(from: Positions, most: number): Promise<Touched> {
    const records = await this.#parts.log.read(from, most);
    return this.#take(records, positionsAfter(from, records));
  }

  async range(from: Positions, to: Positions): Promise<Touched> {
    return this.#take(await readRange(this.#parts.log, from, to), to);
  }

  #take(records: readonly StoredRecord[], to: Positions): Touched {
    this.#touched = bySubject(records);
    const references = [...this.#touched.keys()].filter((one) => isReferenceKind(splitSubject(one).kind));
    return { to, references, newest: newest(records) };
  }

  async judge(order: StepOrder, sheet: RowSheet): Promise<Attempted> {
    const { step, parking } = order;
    const owns = this.#parts.owns ?? (() => true);
    const rows = new RowSet(sheet);
    const touched = this.#touched;
    const unfit = addEvents(rows, touched, parking);
    const attempts = new Attempts((subject) => parking.has(subject, step.number));
    const subjects = [...new Set([...touched.keys(), ...order.affected, ...order.retried])].filter(
      (subject) => owns(subject) && isJudged(subject, order, touched),
    );
    for (let i = 0; i < subjects.length; i += SUBJECTS_AT_ONCE) {
      for (const one of await this.#recordsOf(subjects.slice(i, i + SUBJECTS_AT_ONCE), order, touched)) {
        attempts.guard(
          one.subject,
          () => {
            const flaw = unfit.get(one.subject);
            if (flaw) throw flaw.error;
            rows.sheet.allOrNone(() => {
              addGrown(rows, one, step, { book: this.#parts.book, parking });
            });
          },
          culpritIn(unfit.get(one.subject)?.events ?? touched.get(one.subject)),
        );
      }
      await otherWork();
    }
    return attempts.report();
  }

  async whole({ subjects, position, parking }: WholeOrder, onto: Onto<RowSheet>): Promise<Whole> {
    const attempts = new Attempts((subject) => parking.has(subject));
    let events = 0;
    const all = await this.#scopesAt(position).records(subjects, position);
    const rows = new RowSet(onto.sheet);
    for (const records of all) {
      // The log knows the subject already, the live store does not: its first event lies behind the cut.
      if (records.own.length === 0) continue;
      events += records.own.length;
      attempts.guard(records.subject, () => {
        rows.sheet.allOrNone(() => {
          addWhole(rows, records, this.#parts.book, parking);
        });
      });
    }
    return { ...attempts.report(), events };
  }

  /** The records of subjects up to the end of the step, in the order asked for. */
  async #recordsOf(
    subjects: readonly string[],
    { step: { from, to }, parking }: StepOrder,
    touched: KnownBySubject,
  ): Promise<readonly Records[]> {
    const read = await this.#scopesAt(to).records(subjects, to, { from, bySubject: touched });
    return read.map((one) => {
      const own = parking.counting(one.subject, one.own);
      // Nothing was dropped, as a rule: then nothing is copied either.
      return own === one.own ? one : { ...one, own };
    });
  }

  /** What is read up to a position never changes, so the cases that many depend on are read once for it. */
  #scopesAt(position: Positions): ScopeReader {
    const at = position.join();
    if (this.#scopes?.at !== at) this.#scopes = { at, reader: new ScopeReader(this.#parts.log) };
    return this.#scopes.reader;
  }
}

/** Lets finished inserts be noticed, and the next one be sent, before more is judged. */
const otherWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
