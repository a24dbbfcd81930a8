import {
  type EventLogReader,
  type HistoryReader,
  type Journal,
  type JournalStream,
  type LogRecord,
  type StoredRecord,
} from '@fadu/domain';

import { readEnds, writeEnds } from '../ends.ts';
import { type Environment, openEnvironment, placeTable } from '../environment.ts';
import { ReplicaForeignError } from '../errors.ts';
import { LmdbHistories } from '../histories.ts';
import { LmdbCheckpoints, LmdbJournal } from '../journal.ts';
import { partitionOf } from '../murmur2.ts';
import { LmdbReader } from '../reader.ts';
import { OwnScribe } from '../scribe/own-scribe.ts';
import { type Place, type Placing, doublePlaces, holderOf, placeRecord, recordAt } from './place-record.ts';

/** Something of another log, at the offset that it has there. */
export type ReplicaEntry = { readonly partition: number; readonly offset: number } & (
  | { readonly stream: 'events'; readonly record: LogRecord }
  | { readonly stream: JournalStream; readonly bytes: Buffer }
  | { readonly stream: 'checkpoints'; readonly name: string; readonly bytes: Buffer | null }
  /** not readable; it is passed over, and kept */
  | { readonly stream: 'unreadable'; readonly of: ReplicaStream; readonly bytes: Buffer }
);

/** An event that was added. */
export interface PlacedSubject extends Place {
  readonly subject: string;
}

export type ReplicaStream = 'events' | JournalStream | 'checkpoints';

/** Next offset to fetch, by stream and partition. */
export type Fetched = Readonly<Record<ReplicaStream, readonly number[]>>;

/**
 * A copy of a log that has its truth elsewhere: offsets are given from there, and a lost copy is fetched again. `end` is
 * the offset after the last event that stands; offsets that were passed over are gaps.
 */
export interface LmdbReplica extends EventLogReader, HistoryReader {
  readonly journal: Pick<Journal, 'read' | 'end'>;
  checkpoint(name: string): unknown;
  /** the names of checkpoints that begin so, ascending */
  checkpointNames(prefix: string): readonly string[];
  fetched(): Fetched;
  /** Writes what was fetched, and how far that is, in one transaction; gives the events that stand. */
  take(entries: readonly ReplicaEntry[], fetched: Fetched): readonly PlacedSubject[];
  /** Who has the identity of a record, and whether it says the same. */
  holder(record: Pick<LogRecord, 'event' | 'content'>): ReturnType<typeof holderOf>;
  at(place: Place): StoredRecord | undefined;
  /** Pairs of records with one identity in two partitions. */
  doubles(): readonly (readonly [Place, Place])[];
  /** Whether a record shares its identity with one of another partition. */
  hasDouble(place: Place): boolean;
  partitionOf(subject: string): number;
  close(): Promise<void>;
}

const FETCHED = Buffer.from('fetched');
const ORIGIN = Buffer.from('origin');
const BINARY = { encoding: 'binary', keyEncoding: 'binary' } as const;

/**
 * Opens or creates a replica in the folder `path`.
 * @param origin what it is a copy of; it is never mixed with another
 * @throws ReplicaForeignError, PartitionsDifferError, LogFormatError
 */
export function openLmdbReplica(path: string, origin: string, partitions: number): LmdbReplica {
  const env = openEnvironment(path, partitions, false);
  refuseForeign(env, origin);
  const placing: Placing = { env, doubles: env.root.openDB<Buffer, Buffer>({ name: 'doubles', ...BINARY }) };
  const unreadable = placeTable(env.root, 'unreadable');
  const reader = new LmdbReader(env);
  const histories = new LmdbHistories(env);
  const scribe = new OwnScribe(env);
  const journal = new LmdbJournal(env, scribe);
  const checkpoints = new LmdbCheckpoints(env, scribe);
  const take = (entries: readonly ReplicaEntry[], fetched: Fetched): readonly PlacedSubject[] => {
    const ends = readEnds(env);
    const standing: PlacedSubject[] = [];
    for (const entry of entries) {
      if (entry.stream === 'unreadable') unreadable.putSync([entry.partition, entry.offset], entry.bytes);
      else if (entry.stream !== 'events') keepSide(env, entry);
      else if (placeRecord(placing, entry.record, entry) !== 'again') {
        const { partition, offset } = entry;
        ends[partition] = offset + 1;
        standing.push({ partition, offset, subject: entry.record.event.subject });
      }
    }
    writeEnds(env, ends);
    env.meta.putSync(FETCHED, Buffer.from(JSON.stringify(fetched)));
    return standing;
  };
  return {
    partitions: env.partitions,
    end: () => reader.end(),
    read: (from, limit) => reader.read(from, limit),
    histories: (subjects, upTo) => histories.histories(subjects, upTo),
    linked: (subject) => histories.linked(subject),
    subjects: (prefix, after, limit) => histories.subjects(prefix, after, limit),
    journal,
    checkpoint: (name) => checkpoints.get(name),
    checkpointNames: (prefix) => checkpoints.names(prefix),
    fetched: () => readFetched(env),
    take: (entries, fetched) => env.root.transactionSync(() => take(entries, fetched)),
    holder: (record) => holderOf(env, record),
    at: (place) => recordAt(env, place),
    doubles: () => Array.from(placing.doubles.getRange({}), ({ value }) => doublePlaces(value)),
    hasDouble: ({ partition, offset }) =>
      Array.from(placing.doubles.getRange({}), ({ value }) => doublePlaces(value))
        .flat()
        .some((place) => place.partition === partition && place.offset === offset),
    partitionOf: (subject) => partitionOf(Buffer.from(subject), env.partitions),
    close: () => env.root.close(),
  };
}

function refuseForeign({ meta, path }: Environment, origin: string): void {
  const stored = meta.get(ORIGIN)?.toString();
  if (stored === undefined) meta.putSync(ORIGIN, Buffer.from(origin));
  else if (stored !== origin) throw new ReplicaForeignError(path, stored, origin);
}

function readFetched({ meta, partitions }: Environment): Fetched {
  const bytes = meta.get(FETCHED);
  if (bytes) return JSON.parse(bytes.toString()) as Fetched;
  return {
    events: Array.from({ length: partitions }, () => 0),
    rejections: [0],
    audit: [0],
    checkpoints: [0],
  };
}

function keepSide(
  env: Environment,
  entry: Exclude<ReplicaEntry, { stream: 'events' } | { stream: 'unreadable' }>,
): void {
  if (entry.stream === 'checkpoints') {
    const name = Buffer.from(entry.name);
    if (entry.bytes) env.checkpoints.putSync(name, entry.bytes);
    else env.checkpoints.removeSync(name);
    return;
  }
  env[entry.stream].putSync([0, entry.offset], entry.bytes);
}
