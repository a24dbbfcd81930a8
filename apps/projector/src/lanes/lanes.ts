import type {
  Checkpoints,
  EventLogReader,
  HistoryReader,
  Instant,
  Journal,
  JudgeBook,
  ParkedCase,
  Positions,
  TableWriter,
} from '@fadu/domain';

import type { Projector } from '../projector.ts';
import { RunLoop } from '../run-loop.ts';
import { StepMemory } from '../step.ts';
import type { WorkState } from '../upkeep/board.ts';
import { Gate } from './gate.ts';
import { HaltingLane } from './halting-lane.ts';
import { LaneLog } from './lane-log.ts';
import { laneProjector } from './lane-projector.ts';
import { laneWriter } from './lane-writer.ts';
import type { References } from './references.ts';

export interface LanesParts {
  readonly log: EventLogReader & HistoryReader & { readonly partitionOf: (subject: string) => number };
  readonly references: References;
  readonly journal: Journal;
  readonly writer: TableWriter;
  readonly book: JudgeBook;
  /** whether the lanes are to stand still; nobody halts them when absent */
  readonly halt?: (() => WorkState | undefined) | undefined;
  readonly clock: () => Instant;
  /** most events of one step */
  readonly batch: number;
  /** how long a step waits for more, unless it is full */
  readonly gatherMs: number;
}

/** What a process may do with one partition, while it has it. */
export interface Tenure {
  readonly partition: number;
  readonly checkpoints: Checkpoints;
  readonly confirm: () => Promise<void>;
}

interface Lane {
  readonly stepper: HaltingLane;
  readonly loop: RunLoop;
}

/** Rejections and audit entries have one partition each; they go with this lane. */
export const SIDE_LANE = 0;
/** While one step is written another may be judged; more would only take memory. */
const STEPS_AT_ONCE = 2;

/** Every lane hears what was decided about parked cases; the entries' own rows are written by one. */
export const onlyAudit = (journal: Journal): Journal => ({
  append: () => Promise.reject(new Error('a lane writes no entries')),
  read: (stream, from, limit) =>
    stream === 'audit' ? journal.read(stream, from, limit) : Promise.resolve([]),
  end: (stream) => (stream === 'audit' ? journal.end(stream) : 0),
});

/**
 * The partitions that this process projects, each by a projector of its own, so that any of them can go to another
 * process: it judges the cases of its partition and nothing else.
 */
export class Lanes {
  readonly #lanes = new Map<number, Promise<Lane | undefined>>();
  readonly #running = new Map<number, Lane>();
  readonly #gate = new Gate(STEPS_AT_ONCE);
  readonly #news = new Set<() => void>();

  constructor(private readonly parts: LanesParts) {}

  gained(tenure: Tenure): void {
    this.#lanes.set(tenure.partition, this.#open(tenure));
  }

  /** Waits for the step under way: it is finished, or it learns that it may not be. */
  async lost(partition: number): Promise<void> {
    const lane = this.#lanes.get(partition);
    this.#lanes.delete(partition);
    this.#tell();
    await (await lane)?.loop.stop();
    this.#running.delete(partition);
  }

  /** Finishes the steps under way and stops; the partitions can be given away then. */
  async stop(): Promise<void> {
    await Promise.all([...this.#lanes.keys()].map((partition) => this.lost(partition)));
  }

  /** To be called when something was appended. */
  notify(): void {
    this.#tell();
    for (const { loop } of this.#running.values()) loop.notify();
  }

  state(): readonly LaneReport[] {
    return [...this.#running].map(([partition, { stepper, loop }]) => ({
      partition,
      lag: stepper.lag(),
      idle: stepper.isIdle(),
      stuck: loop.stuck ?? null,
      parked: stepper.parked(),
    }));
  }

  async #open({ partition, checkpoints, confirm }: Tenure): Promise<Lane | undefined> {
    const { references, writer, book, clock, batch, gatherMs, journal, log, halt } = this.parts;
    const view = new LaneLog(log, partition, references);
    await this.#until(() => !this.#lanes.has(partition) || holds(view, checkpoints));
    if (!this.#lanes.has(partition)) return undefined;
    const side = partition === SIDE_LANE;
    const open = (): Projector =>
      laneProjector({
        view,
        journal: side ? journal : onlyAudit(journal),
        checkpoints,
        writer: laneWriter(writer, { partition, side, confirm }),
        book,
        clock,
        batch,
        owns: (subject) => log.partitionOf(subject) === partition,
      });
    const stepper = new HaltingLane(open, checkpoints, halt ?? (() => undefined), log.partitions);
    const gated = {
      idle: () => stepper.idle(),
      lag: () => stepper.lag(),
      step: () => this.#gate.run(() => stepper.step()),
    };
    const loop = new RunLoop(gated, () => undefined, batch, gatherMs);
    const lane = { stepper, loop };
    this.#running.set(partition, lane);
    loop.start();
    return lane;
  }

  #until(true_: () => boolean): Promise<void> {
    if (true_()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = (): void => {
        if (!true_()) return;
        this.#news.delete(look);
        resolve();
      };
      this.#news.add(look);
    });
  }

  #tell(): void {
    for (const look of [...this.#news]) look();
  }
}

export interface LaneReport {
  readonly partition: number;
  readonly lag: number;
  readonly idle: boolean;
  readonly stuck: string | null;
  readonly parked: readonly ParkedCase[];
}

/** Whether the local copy has come as far as the lane was when somebody else had it. */
function holds(log: LaneLog, checkpoints: Checkpoints): boolean {
  const memory = new StepMemory(checkpoints, log.partitions);
  const reached = (position: Positions): boolean =>
    log.end().every((end, partition) => end >= (position[partition] ?? 0));
  return reached(memory.progress().position) && reached(memory.pending()?.to ?? []);
}
