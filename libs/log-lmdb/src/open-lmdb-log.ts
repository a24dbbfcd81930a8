import { statSync } from 'node:fs';
import { join } from 'node:path';

import type { Checkpoints, EventLogReader, EventLogWriter, HistoryReader, Journal } from '@fadu/domain';

import { DATA_FILE, openEnvironment } from './environment.ts';
import { LmdbHistories } from './histories.ts';
import { LmdbCheckpoints, LmdbJournal } from './journal.ts';
import { partitionOf } from './murmur2.ts';
import { LmdbReader } from './reader.ts';
import { OwnScribe } from './scribe/own-scribe.ts';
import { type ScribeScript, ScribeThread } from './scribe/scribe-thread.ts';
import { LmdbWriter } from './writer.ts';

export interface LmdbLogOptions {
  /** the folder; created when absent */
  readonly path: string;
  /** fixed when the log is created (16 when not said); later openings may leave it out but not change it */
  readonly partitions?: number;
  readonly readOnly?: boolean;
  /** The most records that one transaction may hold: 5,000 where this thread stands still meanwhile, else 25,000. */
  readonly recordsPerTransaction?: number;
  /** Absent: this thread writes. Elsewhere nobody stands still meanwhile, and larger transactions write fewer pages. */
  readonly scribe?: ScribeScript;
}

const RECORDS_HERE = 5_000;
const RECORDS_ELSEWHERE = 25_000;

export interface LmdbLog extends EventLogWriter, EventLogReader, HistoryReader {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  /** The partition that holds the records of a subject. */
  partitionOf(subject: string): number;
  /** Bytes that the log takes on disk. */
  stats(): { readonly bytesOnDisk: number };
  /** Waits for appends under way. The log cannot be used afterwards. */
  close(): Promise<void>;
}

/**
 * Opens the embedded event log, or creates it. Threads of one process may each open the same folder and write.
 * @throws PartitionsDifferError, LogFormatError, LogMissingError (reading only)
 */
export function openLmdbLog({
  path,
  partitions,
  readOnly = false,
  scribe: elsewhere,
  recordsPerTransaction = elsewhere ? RECORDS_ELSEWHERE : RECORDS_HERE,
}: LmdbLogOptions): LmdbLog {
  const env = openEnvironment(path, partitions, readOnly);
  const scribe = elsewhere ? new ScribeThread(path, elsewhere) : new OwnScribe(env);
  const writer = new LmdbWriter(env, scribe, recordsPerTransaction);
  const reader = new LmdbReader(env);
  const histories = new LmdbHistories(env);
  return {
    partitions: env.partitions,
    partitionOf: (subject) => partitionOf(Buffer.from(subject), env.partitions),
    append: (records) => writer.append(records),
    end: () => reader.end(),
    read: (from, limit) => reader.read(from, limit),
    histories: (subjects, upTo) => histories.histories(subjects, upTo),
    linked: (subject) => histories.linked(subject),
    subjects: (prefix, after, limit) => histories.subjects(prefix, after, limit),
    journal: new LmdbJournal(env, scribe),
    checkpoints: new LmdbCheckpoints(env, scribe),
    stats: () => ({ bytesOnDisk: statSync(join(path, DATA_FILE)).blocks * 512 }),
    close: async () => {
      await writer.idle();
      await scribe.close();
      await env.root.close();
    },
  };
}
