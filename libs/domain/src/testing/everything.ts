import type { EventLogReader, StoredRecord } from '../ports/event-log.ts';

/** All records of a log for tests. */
export const everything = (log: EventLogReader): Promise<readonly StoredRecord[]> =>
  log.read(new Array<number>(log.partitions).fill(0), 100_000);
