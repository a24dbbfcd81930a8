import type { Checkpoints, Journal, JudgeBook, TableWriter } from '@fadu/domain';

import { programVersion } from '../fingerprint.ts';
import { fill } from '../fill.ts';
import { CutLog, cutJournal } from '../lanes/cut-log.ts';
import { LaneLog } from '../lanes/lane-log.ts';
import { laneProjector } from '../lanes/lane-projector.ts';
import { confirming, laneWriter } from '../lanes/lane-writer.ts';
import { SIDE_LANE, type LanesParts } from '../lanes/lanes.ts';
import { Judge } from '../judging/judge.ts';
import { DROPPED, PARKED, ParkingLot } from '../parking/parking-lot.ts';
import type { Projector } from '../projector.ts';
import { type Progress, StepMemory } from '../step.ts';

export interface BesideParts extends Pick<LanesParts, 'log' | 'references' | 'clock' | 'batch'> {
  readonly journal: Journal;
  readonly book: JudgeBook;
  /** into the new tables */
  readonly writer: TableWriter;
  /** what the live lanes have dropped, by partition */
  readonly dropped: (partition: number) => unknown;
  /** that whoever does this may still do it; nothing is written when it throws */
  readonly confirm: () => Promise<void>;
}

/**
 * All lanes once more, beside the live ones and in one process: filled from the log up to where those stood, and led on
 * to where they stand later. What it knows is kept nowhere: cut off, it begins again.
 */
export class LanesBeside {
  readonly #kept: readonly Map<string, unknown>[];

  constructor(
    private readonly parts: BesideParts,
    private readonly start: readonly Progress[],
  ) {
    this.#kept = start.map((_, partition) => new Map([[DROPPED, parts.dropped(partition)]]));
  }

  async fill(onProgress: (done: number, of: number) => void): Promise<number> {
    const { log, journal, book, writer, confirm, clock } = this.parts;
    const shares = this.start.map((progress, partition) => ({
      progress,
      parking: new ParkingLot(this.#checkpoints(partition), clock, programVersion),
      judges: new Judge({ log, book }),
    }));
    const shareOf = (subject: string): number => log.partitionOf(subject);
    const guarded = confirming(writer, confirm);
    const events = await fill({ log, journal, shares, shareOf, onProgress }, guarded);
    for (const [partition, progress] of this.start.entries())
      await new StepMemory(this.#checkpoints(partition), log.partitions).finish(progress);
    return events;
  }

  /** Carries over what has come since, by the steps of an ordinary lane. */
  async leadTo(cut: readonly Progress[]): Promise<void> {
    for (const [partition, progress] of cut.entries()) {
      const lane = this.#lane(partition, progress);
      while (!lane.idle()) await lane.step();
    }
  }

  /** What is set aside beside, by partition. */
  parked(): readonly unknown[] {
    return this.#kept.map((kept) => kept.get(PARKED) ?? []);
  }

  #lane(partition: number, cut: Progress): Projector {
    const { log, references, journal, writer, confirm, book, clock, batch } = this.parts;
    return laneProjector({
      view: new CutLog(new LaneLog(log, partition, references), cut.position),
      journal: cutJournal(journal, cut),
      checkpoints: this.#checkpoints(partition),
      writer: laneWriter(writer, { partition, side: partition === SIDE_LANE, confirm }),
      book,
      clock,
      batch,
      owns: (subject) => log.partitionOf(subject) === partition,
    });
  }

  #checkpoints(partition: number): Checkpoints {
    const kept = this.#kept[partition]!;
    return {
      get: (name) => kept.get(name),
      put: (name, value) => {
        kept.set(name, value);
        return Promise.resolve();
      },
    };
  }
}
