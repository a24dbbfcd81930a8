import type { EventLogReader, Journal, Positions, StoredRecord } from '@fadu/domain';

import { LogView } from '../log-view.ts';
import type { Progress } from '../step.ts';
import type { LaneLog } from './lane-log.ts';

/** The log as a lane saw it when it stood at a position. */
export class CutLog extends LogView implements EventLogReader {
  readonly partitions: number;

  constructor(
    private readonly log: LaneLog,
    private readonly cut: Positions,
  ) {
    super(log);
    this.partitions = log.partitions;
  }

  end(): Positions {
    return this.cut;
  }

  async read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const records = await this.log.read(from, limit);
    return records.filter(({ partition, offset }) => offset < (this.cut[partition] ?? 0));
  }
}

/** The side streams as a lane saw them then. */
export const cutJournal = (
  journal: Journal,
  { rejections, audit }: Pick<Progress, 'rejections' | 'audit'>,
): Journal => ({
  append: () => Promise.reject(new Error('a cut of the journal takes no entries')),
  read: (stream, from, limit) => journal.read(stream, from, limit),
  end: (stream) => (stream === 'audit' ? audit : rejections),
});
