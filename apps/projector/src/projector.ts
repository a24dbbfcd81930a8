import {
  type Checkpoints,
  type EventLogReader,
  type HistoryReader,
  type Instant,
  type Journal,
  type Positions,
  type ProjectionState,
  type StoreUpkeep,
  type TableWriter,
  type WritableSheet,
  affectedBy,
} from '@fadu/domain';

import { programVersion } from './fingerprint.ts';
import type { Judges, Touched } from './judging/judges.ts';
import type { ParkingDraft } from './parking/parking-draft.ts';
import { ParkingLot } from './parking/parking-lot.ts';
import { auditRow, decisionsIn, entriesOf, rejectionRow, watermarkRows } from './side-rows.ts';
import { type Progress, type Step, StepMemory, distance, later } from './step.ts';

export interface ProjectorParts<Sheet extends WritableSheet = WritableSheet> {
  readonly log: EventLogReader & HistoryReader;
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  readonly writer: TableWriter<Sheet>;
  readonly upkeep?: StoreUpkeep | undefined;
  readonly judges: Judges<Sheet>;
  readonly clock: () => Instant;
  /** most events of one step */
  readonly batch?: number;
  /** whether a subject is this projector's to judge; all are, where it is alone */
  readonly owns?: (subject: string) => boolean;
}

/** A step with everything it will write. */
interface Prepared<Sheet> {
  readonly step: Step;
  readonly sheet: Sheet;
  readonly dataAsOf: Instant | null;
  readonly draft: ParkingDraft;
}

/** An insert of many rows costs the engine little more than one of few, and fewer parts are merged afterwards. */
const BATCH = 50_000;
const SIDE_BATCH = 10_000;

/** Carries the log into the store, step by step, one at a time. */
export class Projector<Sheet extends WritableSheet = WritableSheet> {
  readonly parking: ParkingLot;
  readonly #parts: ProjectorParts<Sheet>;
  readonly #judges: Judges<Sheet>;
  readonly #memory: StepMemory;
  #progress: Progress;
  #lastStepAt: Instant | null = null;
  /** the next step, judged while the one before is being written */
  #ahead: Promise<Prepared<Sheet>> | undefined;
  readonly #batch: number;
  /** when so many events wait, a load is under way */
  readonly #much: number;

  constructor(parts: ProjectorParts<Sheet>) {
    this.#parts = parts;
    this.#judges = parts.judges;
    this.#memory = new StepMemory(parts.checkpoints, parts.log.partitions);
    this.#progress = this.#memory.progress();
    this.#batch = parts.batch ?? BATCH;
    this.#much = Math.ceil(this.#batch / 5);
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
    const { upkeep } = this.#parts;
    try {
      await this.#carry();
    } catch (error) {
      await upkeep?.takeUp();
      throw error;
    }
    if (this.lag() < this.#much) await upkeep?.takeUp();
  }

  async #carry(): Promise<void> {
    const { step, sheet, dataAsOf, draft } = await this.#take();
    if (step.number <= this.#progress.step) {
      // It was finished, but not yet forgotten, when the process died.
      await this.#memory.finish(this.#progress);
      return;
    }
    await this.parking.settle(draft);
    await this.#memory.begin(step);
    const waiting = distance(step.to, this.#parts.log.end());
    if (waiting >= this.#much) await this.#parts.upkeep?.putOff();
    const writing = sheet.write(`s${step.number}`);
    // While the engine writes this step, the next full one is judged: its rows depend on the log alone.
    if (waiting >= this.#batch) this.#ahead = this.#prepareAfter(step, dataAsOf);
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

  async #take(): Promise<Prepared<Sheet>> {
    const unfinished = this.#memory.pending();
    if (unfinished) {
      this.#ahead = undefined;
      const touched = await this.#judges.range(unfinished.from, unfinished.to);
      return this.#prepare(unfinished, touched, this.#progress.dataAsOf);
    }
    const ahead = this.#ahead;
    this.#ahead = undefined;
    return ahead ?? this.#prepareNext(this.#progress);
  }

  #prepareAfter(step: Step, dataAsOf: Instant | null): Promise<Prepared<Sheet>> {
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

  async #prepareNext({ position, step, rejections, audit, dataAsOf }: Progress): Promise<Prepared<Sheet>> {
    const { journal } = this.#parts;
    const touched = await this.#judges.next(position, this.#batch);
    const next: Step = {
      number: step + 1,
      from: position,
      to: touched.to,
      rejections: { from: rejections, to: Math.min(journal.end('rejections'), rejections + SIDE_BATCH) },
      audit: { from: audit, to: Math.min(journal.end('audit'), audit + SIDE_BATCH) },
    };
    return this.#prepare(next, touched, dataAsOf);
  }

  async #prepare(step: Step, touched: Touched, before: Instant | null): Promise<Prepared<Sheet>> {
    const { log, journal, owns, writer } = this.#parts;
    const affected = await affectedBy(touched.references, log, step.to);
    const decided = await entriesOf(journal, 'audit', step.audit);
    const { again, dropped } = decisionsIn(decided);
    await this.parking.drop(dropped.filter(({ subject }) => owns?.(subject) ?? true));
    const draft = this.parking.draft(step);
    const parking = this.parking.now();
    const retried = [...again].filter((subject) => parking.has(subject, step.number));
    const sheet = writer.sheet();
    draft.take(await this.#judges.judge({ step, affected: [...affected], retried, parking }, sheet));
    const dataAsOf = later(before, touched.newest);
    for (const row of watermarkRows(step.to, dataAsOf, step.number)) sheet.add('watermarks', row);
    for (const { entry, offset } of await entriesOf(journal, 'rejections', step.rejections))
      sheet.add('rejections', rejectionRow(entry, offset));
    for (const { entry } of decided) sheet.add('audit', auditRow(entry));
    return { step, sheet, dataAsOf, draft };
  }
}
