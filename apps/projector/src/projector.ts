import {
  type Checkpoints,
  type EventLogReader,
  type HistoryReader,
  type Instant,
  type Journal,
  type JudgeBook,
  type Positions,
  type ProjectionState,
  ScopeReader,
  type StoredRecord,
  type TableWriter,
  affectedBy,
} from '@fadu/domain';

import { programVersion } from './fingerprint.ts';
import { GrowingCases } from './growing-cases.ts';
import { type ParkingDraft, ParkingLot } from './parking.ts';
import { rowsOfStep } from './project.ts';
import type { RowSet } from './rows.ts';
import { auditRow, decisionsIn, entriesOf, rejectionRow, watermarkRows } from './side-rows.ts';
import { type Progress, type Step, StepMemory, distance, newest, positionsAfter, readRange } from './step.ts';

export interface ProjectorParts {
  readonly log: EventLogReader & HistoryReader;
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  readonly writer: TableWriter;
  readonly book: JudgeBook;
  readonly clock: () => Instant;
  /** most events of one step */
  readonly batch?: number;
  /** whether a subject is this projector's to judge; all are, where it is alone */
  readonly owns?: (subject: string) => boolean;
}

/** A step with everything it will write. */
interface Prepared {
  readonly step: Step;
  readonly rows: RowSet;
  readonly dataAsOf: Instant | null;
  readonly draft: ParkingDraft;
}

/** An insert of many rows costs the engine little more than one of few, and fewer parts are merged afterwards. */
const BATCH = 25_000;
const SIDE_BATCH = 10_000;
/** Some 10 KB each with what the collector leaves lying; about as many as grow side by side in a step. */
const CASES_KEPT = 24_000;

/** Carries the log into the store, step by step, one at a time. */
export class Projector {
  readonly parking: ParkingLot;
  readonly #parts: ProjectorParts;
  readonly #memory: StepMemory;
  #progress: Progress;
  #lastStepAt: Instant | null = null;
  /** the next step, judged while the one before is being written */
  #ahead: Promise<Prepared> | undefined;
  readonly #batch: number;
  readonly #growing: GrowingCases;

  constructor(parts: ProjectorParts) {
    this.#parts = parts;
    this.#memory = new StepMemory(parts.checkpoints, parts.log.partitions);
    this.#progress = this.#memory.progress();
    this.#batch = parts.batch ?? BATCH;
    // One of several in a process keeps its part.
    this.#growing = new GrowingCases(Math.ceil(CASES_KEPT / (parts.owns ? parts.log.partitions : 1)));
    this.parking = new ParkingLot(parts.checkpoints, parts.clock, programVersion);
  }

  state(): ProjectionState {
    const { position, dataAsOf } = this.#progress;
    return { position, dataAsOf, lastStepAt: this.#lastStepAt, stuck: null };
  }

  get position(): Positions {
    return this.#progress.position;
  }

  /** How many events wait. */
  lag(): number {
    return distance(this.#progress.position, this.#parts.log.end());
  }

  /** True when neither events nor side entries wait, and no step was cut off. */
  idle(): boolean {
    const { journal } = this.#parts;
    return (
      this.lag() === 0 &&
      this.#memory.pending() === undefined &&
      journal.end('rejections') <= this.#progress.rejections &&
      journal.end('audit') <= this.#progress.audit
    );
  }

  /** Does one step: the one that was cut off, if any, else the next range. */
  async step(): Promise<void> {
    const { step, rows, dataAsOf, draft } = await this.#take();
    if (step.number <= this.#progress.step) {
      // It was finished, but not yet forgotten, when the process died.
      await this.#memory.finish(this.#progress);
      return;
    }
    await this.parking.settle(draft);
    await this.#memory.begin(step);
    const writing = rows.sheet.write(`s${step.number}`);
    // While the engine writes this step, the next full one is judged: its rows depend on the log alone.
    if (distance(step.to, this.#parts.log.end()) >= this.#batch)
      this.#ahead = this.#prepareAfter(step, dataAsOf);
    try {
      await writing;
    } catch (error) {
      await this.#ahead?.catch(() => undefined);
      this.#ahead = undefined;
      throw error;
    }
    this.#progress = {
      step: step.number,
      position: step.to,
      rejections: step.rejections.to,
      audit: step.audit.to,
      dataAsOf,
    };
    await this.#memory.finish(this.#progress);
    this.#lastStepAt = this.#parts.clock();
  }

  async #take(): Promise<Prepared> {
    const unfinished = this.#memory.pending();
    if (unfinished) {
      this.#ahead = undefined;
      const records = await readRange(this.#parts.log, unfinished.from, unfinished.to);
      return this.#prepare(unfinished, records, this.#progress.dataAsOf);
    }
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead ?? this.#prepareNext(this.#progress);
  }

  #prepareAfter(step: Step, dataAsOf: Instant | null): Promise<Prepared> {
    const ahead = this.#prepareNext({
      step: step.number,
      position: step.to,
      rejections: step.rejections.to,
      audit: step.audit.to,
      dataAsOf,
    });
    // Whoever takes it sees its failure; until then it must not count as unhandled.
    ahead.catch(() => undefined);
    return ahead;
  }

  async #prepareNext({ position, step, rejections, audit, dataAsOf }: Progress): Promise<Prepared> {
    const { log, journal } = this.#parts;
    const records = await log.read(position, this.#batch);
    const next: Step = {
      number: step + 1,
      from: position,
      to: positionsAfter(position, records),
      rejections: { from: rejections, to: Math.min(journal.end('rejections'), rejections + SIDE_BATCH) },
      audit: { from: audit, to: Math.min(journal.end('audit'), audit + SIDE_BATCH) },
    };
    return this.#prepare(next, records, dataAsOf);
  }

  async #prepare(step: Step, records: readonly StoredRecord[], before: Instant | null): Promise<Prepared> {
    const { log, journal, book, owns, writer } = this.#parts;
    const touched = [...new Set(records.map((r) => r.event.subject))];
    const all = await affectedBy(touched, log, step.to);
    const affected = owns ? new Set([...all].filter(owns)) : all;
    const scopes = new ScopeReader(log);
    const draft = this.parking.draft(step);
    const decided = await entriesOf(journal, 'audit', step.audit);
    const { again, dropped } = decisionsIn(decided);
    await this.parking.drop(dropped.filter(({ subject }) => owns?.(subject) ?? true));
    const rows = await rowsOfStep(records, step, writer.sheet(), {
      scopes,
      book,
      parking: this.parking,
      draft,
      retried: new Set([...again].filter((subject) => this.parking.has(subject, step.number))),
      growing: this.#growing,
      affected,
    });
    const dataAsOf = newest(records, before);
    for (const row of watermarkRows(step.to, dataAsOf, step.number)) rows.add('watermarks', row);
    for (const { entry, offset } of await entriesOf(journal, 'rejections', step.rejections))
      rows.add('rejections', rejectionRow(entry, offset));
    for (const { entry } of decided) rows.add('audit', auditRow(entry));
    return { step, rows, dataAsOf, draft };
  }
}
