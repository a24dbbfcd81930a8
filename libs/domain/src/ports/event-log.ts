import type { CloudEvent } from '../events/event.ts';
import type { Instant } from '../dates/local-date.ts';

/** Next offset to read, by partition: `[12, 0, 7]` means partition 0 has been read up to offset 11. */
export type Positions = readonly number[];

/** What ingest hands over: a checked event, stamped with `recordedat`. */
export interface LogRecord {
  readonly event: CloudEvent & { readonly recordedat: Instant };
  /** equal exactly when two events say the same; see `contentOf` */
  readonly content: string;
  /** other subjects whose judgement depends on this one; see `linksOf` */
  readonly links: readonly string[];
}

/** `conflict`: the identity (source, id) is taken by an event with other content; nothing was written. */
export type AppendOutcome = 'accepted' | 'duplicate' | 'conflict';

export interface EventLogWriter {
  /**
   * Appends in the order given; the answer has one outcome per record. When the promise resolves, what was
   * accepted survives the death of the process (and of the machine, as far as the disk keeps its word).
   */
  append(records: readonly LogRecord[]): Promise<readonly AppendOutcome[]>;
}

export interface StoredRecord {
  readonly partition: number;
  readonly offset: number;
  readonly event: CloudEvent & { readonly recordedat: Instant };
}

export interface EventLogReader {
  readonly partitions: number;
  /** The next offset of every partition, i.e. how much has been accepted. */
  end(): Positions;
  /** Up to `limit` records from `from` on, partition by partition, offsets ascending. */
  read(from: Positions, limit: number): Promise<readonly StoredRecord[]>;
}

/** Histories of subjects, from the log's own index. */
export interface HistoryReader {
  /** All records of each subject with offset below `upTo` (all, when absent), in the order of the log. */
  histories(
    subjects: readonly string[],
    upTo?: Positions,
  ): Promise<ReadonlyMap<string, readonly StoredRecord[]>>;
  /** The subjects that were linked to `subject` (the meetings of a unit), ascending. */
  linked(subject: string): Promise<readonly string[]>;
  /** Subjects beginning with `prefix`, ascending, after `after`, at most `limit`. */
  subjects(prefix: string, after: string, limit: number): Promise<readonly string[]>;
}

/** Side streams that are kept beside the events: what was refused, and who did what. */
export type JournalStream = 'rejections' | 'audit';

export interface Journal {
  /** Durable when it resolves; gives the offset of the first entry. */
  append(stream: JournalStream, entries: readonly unknown[]): Promise<number>;
  read(
    stream: JournalStream,
    from: number,
    limit: number,
  ): Promise<readonly { offset: number; entry: unknown }[]>;
  end(stream: JournalStream): number;
}

/** Small durable values by name: consumer positions and the step under way. */
export interface Checkpoints {
  get(name: string): unknown;
  /** Durable when it resolves. */
  put(name: string, value: unknown): Promise<void>;
}
