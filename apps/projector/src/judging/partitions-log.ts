import type { EventLogReader, HistoryReader, Positions, StoredRecord } from '@fadu/domain';

/** A log of which only some partitions are read; histories are those of all. */
export class PartitionsLog implements EventLogReader, HistoryReader {
  readonly partitions: number;
  readonly histories: HistoryReader['histories'];
  readonly linked: HistoryReader['linked'];
  readonly subjects: HistoryReader['subjects'];

  constructor(
    private readonly log: EventLogReader & HistoryReader,
    private readonly reads: (partition: number) => boolean,
  ) {
    this.partitions = log.partitions;
    this.histories = (subjects, upTo) => log.histories(subjects, upTo);
    this.linked = (subject) => log.linked(subject);
    this.subjects = (prefix, after, limit) => log.subjects(prefix, after, limit);
  }

  end(): Positions {
    return this.log.end().map((end, partition) => (this.reads(partition) ? end : 0));
  }

  read(from: Positions, limit: number): Promise<readonly StoredRecord[]> {
    const end = this.log.end();
    return this.log.read(
      end.map((last, partition) => (this.reads(partition) ? (from[partition] ?? 0) : last)),
      limit,
    );
  }
}
