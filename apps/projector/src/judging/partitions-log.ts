import type { EventLogReader, HistoryReader, Positions, StoredRecord } from '@fadu/domain';

import { LogView } from '../log-view.ts';

/** A log of which only some partitions are read; histories are those of all. */
export class PartitionsLog extends LogView {
  constructor(
    private readonly log: EventLogReader & HistoryReader,
    private readonly reads: (partition: number) => boolean,
  ) {
    super(log);
  }

  read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const end = this.log.end();
    const only = end.map((last, partition) => (this.reads(partition) ? (from[partition] ?? 0) : last));
    return this.log.read(only, limit);
  }
}
