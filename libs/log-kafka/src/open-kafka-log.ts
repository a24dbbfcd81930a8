import type { Checkpoints, EventLogReader, EventLogWriter, HistoryReader, Journal } from '@fadu/domain';
import { type LmdbReplica, type PlacedSubject, openLmdbReplica } from '@fadu/log-lmdb';
import type { Admin, Kafka } from 'kafkajs';

import { type Tell, connect } from './connect.ts';
import { LogUnavailableError } from './errors.ts';
import { Feed } from './feed.ts';
import { KafkaCheckpoints, KafkaJournal } from './journal.ts';
import { DeadlineProducer } from './producer.ts';
import type { KafkaSettings } from './settings.ts';
import { STREAMS, ensureTopics } from './topics.ts';
import { KafkaWriter } from './writer.ts';

export interface KafkaLogOptions {
  readonly settings: KafkaSettings;
  /** folder of the local copy; a cache of this process alone, fetched anew when it is lost */
  readonly folder: string;
  /** The log can learn nothing new any more: the process must end. */
  readonly onDeath: (reason: Error) => void;
  readonly tell?: Tell;
  /** how much of what is there must still be fetched, while the log opens */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Hears of events that were added; of none when it was something else. */
export type NewsListener = (events: readonly PlacedSubject[]) => void;

export interface KafkaLog extends EventLogWriter, EventLogReader, HistoryReader {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints & { names(prefix: string): readonly string[] };
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly settings: KafkaSettings;
  readonly partitionOf: (subject: string) => number;
  /** Calls whenever something new can be read; gives the way to stop listening. */
  onNews(listener: NewsListener): () => void;
  /** Waits for appends under way. The log cannot be used afterwards. */
  close(): Promise<void>;
}

const OPENING_MS = 24 * 3_600_000;

/**
 * Opens the event log in Kafka: topics are created or checked, and the local copy catches up.
 * @throws TopicUnfitError, LogGapError, LogRewoundError, ReplicaForeignError, LogUnavailableError
 */
export async function openKafkaLog(options: KafkaLogOptions): Promise<KafkaLog> {
  const { settings, folder, onDeath, tell = () => undefined } = options;
  const kafka = connect(settings, tell);
  const admin = kafka.admin();
  try {
    await admin.connect();
    const partitions = await ensureTopics(admin, settings);
    const { clusterId } = await admin.describeCluster();
    const replica = openLmdbReplica(folder, `${clusterId}/${settings.prefix}`, partitions);
    return await openOn({ kafka, admin, replica }, { ...options, onDeath });
  } catch (error) {
    await admin.disconnect().catch(() => undefined);
    throw isOfKafka(error) ? new LogUnavailableError('opened', error) : error;
  }
}

const isOfKafka = (error: unknown): boolean => error instanceof Error && error.name.startsWith('KafkaJS');

async function openOn(
  { kafka, admin, replica }: { readonly kafka: Kafka; readonly admin: Admin; readonly replica: LmdbReplica },
  { settings, onDeath, onProgress }: KafkaLogOptions,
): Promise<KafkaLog> {
  const { prefix, writeWithinMs: withinMs } = settings;
  const listeners = new Set<NewsListener>();
  const feed = new Feed({
    kafka,
    admin,
    replica,
    prefix,
    onDeath,
    onNews: (events) => {
      for (const listener of listeners) listener(events);
    },
  });
  const producer = new DeadlineProducer(kafka, withinMs);
  const parts = { replica, feed, producer, prefix, withinMs };
  const writer = new KafkaWriter(parts);
  const close = async (): Promise<void> => {
    await writer.idle();
    await producer.close();
    await feed.close();
    await admin.disconnect();
    await replica.close();
  };
  try {
    await feed.start();
    await catchUp(feed, replica, onProgress);
    await writer.settleDoubles();
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return {
    partitions: replica.partitions,
    append: (records) => writer.append(records),
    end: () => replica.end(),
    read: (from, limit) => replica.read(from, limit),
    histories: (subjects, upTo) => replica.histories(subjects, upTo),
    linked: (subject) => replica.linked(subject),
    subjects: (start, after, limit) => replica.subjects(start, after, limit),
    journal: new KafkaJournal(parts),
    checkpoints: new KafkaCheckpoints(parts),
    kafka,
    admin,
    settings,
    partitionOf: (subject) => replica.partitionOf(subject),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}

async function catchUp(
  feed: Feed,
  replica: LmdbReplica,
  onProgress: KafkaLogOptions['onProgress'],
): Promise<void> {
  const marks = await feed.marks();
  const target = sum(marks.events);
  const timer = setInterval(() => onProgress?.(Math.min(target, sum(replica.fetched().events)), target), 500);
  try {
    for (const stream of STREAMS) await feed.reached(stream, marks[stream], OPENING_MS);
  } finally {
    clearInterval(timer);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
