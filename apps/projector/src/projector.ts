import type {
  Checkpoints,
  EventLogReader,
  HistoryReader,
  Instant,
  Journal,
  JudgeBook,
  Positions,
  ProjectionState,
  Row,
  StoredRecord,
  TableWriter,
} from '@fadu/domain';

import { ParkingLot } from './parking.ts';
import { rowsOfRange, writeRows } from './project.ts';
import { auditRow, rejectionRow, watermarkRows } from './side-rows.ts';
import { ScopeReader, affectedBy } from './scopes.ts';
import { type Progress, type Step, StepMemory, distance, positionsAfter, readRange } from './step.ts';

export interface ProjectorParts {
  readonly log: EventLogReader & HistoryReader;
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  readonly writer: TableWriter;
  readonly book: JudgeBook;
  readonly clock: () => Instant;
  /** most events of one step */
  readonly batch?: number;
}

const BATCH = 20_000;
const SIDE_BATCH = 10_000;

/** Carries the log into the store, step by step, one at a time. */
export class Projector {
  readonly parking: ParkingLot;
  readonly #parts: ProjectorParts;
  readonly #memory: StepMemory;
  #progress: Progress;
  #lastStepAt: Instant | null = null;

  constructor(parts: ProjectorParts) {
    this.#parts = parts;
    this.#memory = new StepMemory(parts.checkpoints, parts.log.partitions);
    this.#progress = this.#memory.progress();
    this.parking = new ParkingLot(parts.checkpoints, parts.clock);
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
    const unfinished = this.#memory.pending();
    const { step, records } = unfinished
      ? { step: unfinished, records: await readRange(this.#parts.log, unfinished.from, unfinished.to) }
      : await this.#next();
    // A step that was finished, but not yet forgotten, when the process died.
    if (step.number > this.#progress.step) await this.#do(step, records);
    else await this.#memory.finish(this.#progress);
  }

  async #next(): Promise<{ step: Step; records: readonly StoredRecord[] }> {
    const { log, journal, batch = BATCH } = this.#parts;
    const { position, step, rejections, audit } = this.#progress;
    const records = await log.read(position, batch);
    const next: Step = {
      number: step + 1,
      from: position,
      to: positionsAfter(position, records),
      rejections: { from: rejections, to: Math.min(journal.end('rejections'), rejections + SIDE_BATCH) },
      audit: { from: audit, to: Math.min(journal.end('audit'), audit + SIDE_BATCH) },
    };
    await this.#memory.begin(next);
    return { step: next, records };
  }

  async #do(step: Step, records: readonly StoredRecord[]): Promise<void> {
    const { log, book, writer } = this.#parts;
    const touched = [...new Set(records.map((r) => r.event.subject))];
    const affected = await affectedBy(touched, log, step.to);
    const scopes = new ScopeReader(log);
    const rows = await rowsOfRange(records, step, { scopes, book, parking: this.parking, affected });
    const dataAsOf = newest(records, this.#progress.dataAsOf);
    for (const row of watermarkRows(step.to, dataAsOf, step.number)) rows.add('watermarks', row);
    for (const row of await this.#side('rejections', step)) rows.add('rejections', row);
    for (const row of await this.#side('audit', step)) rows.add('audit', row);
    await writeRows(rows, writer, `s${step.number}`);

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

  async #side(stream: 'rejections' | 'audit', step: Step): Promise<readonly Row[]> {
    const { from, to } = step[stream];
    if (to <= from) return [];
    const entries = await this.#parts.journal.read(stream, from, to - from);
    return entries
      .filter(({ offset }) => offset < to)
      .map(({ offset, entry }) => (stream === 'rejections' ? rejectionRow(entry, offset) : auditRow(entry)));
  }
}

function newest(records: readonly StoredRecord[], before: Instant | null): Instant | null {
  let found = before;
  for (const { event } of records) if (found === null || event.recordedat > found) found = event.recordedat;
  return found;
}
