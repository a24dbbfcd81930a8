import { randomUUID } from 'node:crypto';

import type { Fetched, LmdbReplica, PlacedSubject, ReplicaEntry, ReplicaStream } from '@fadu/log-lmdb';
import type { Admin, Consumer, EachBatchPayload, Kafka } from 'kafkajs';

import { decode, goesOn } from './decode.ts';
import { LogGapError, LogUnavailableError } from './errors.ts';
import { Gathered } from './gathered.ts';
import { mayPass } from './patience.ts';
import { type Marks, TopicMarks } from './topic-marks.ts';
import { STREAMS, topicOf } from './topics.ts';
import { Waiting } from './waiting.ts';

export interface FeedParts {
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly replica: LmdbReplica;
  readonly prefix: string;
  /** the feed is dead for good, and so must the process be: it would go on without ever learning anything new */
  readonly onDeath: (reason: Error) => void;
  readonly onNews: (events: readonly PlacedSubject[]) => void;
}

const BYTES_AT_ONCE = 4 * 1_048_576;
const SESSION_MS = 10_000;
const AT_ONCE = 64;
const AGAIN_MS = 300;
/** how long Kafka may hold an answer back while there is nothing; closing waits so long */
const IDLE_MS = 250;

/**
 * Carries what is in the topics into the replica, in order and without gaps, for as long as the process lives. Its
 * positions are those of the replica and written with it; nothing is committed to Kafka.
 */
export class Feed {
  readonly #parts: FeedParts;
  readonly #marks: TopicMarks;
  #consumer: Consumer | undefined;
  readonly #streams: ReadonlyMap<string, ReplicaStream>;
  readonly #waiting = new Waiting();
  readonly #next: Record<ReplicaStream, number[]>;
  #written: Fetched;
  readonly #gathered = new Gathered<ReplicaEntry>((entries) => {
    this.#write(entries);
  });
  #closing = false;

  constructor(parts: FeedParts) {
    this.#parts = parts;
    this.#marks = new TopicMarks(parts.admin, parts.prefix);
    this.#streams = new Map(STREAMS.map((stream) => [topicOf(parts.prefix, stream), stream]));
    this.#written = parts.replica.fetched();
    this.#next = structuredClone(this.#written) as Record<ReplicaStream, number[]>;
  }

  /** @throws LogGapError, LogRewoundError, before anything is read */
  async start(): Promise<void> {
    await this.#marks.refuseGaps(this.#next);
    await this.#join();
  }

  /**
   * A reader in a group of its own, since every process reads all of the log, and in a new one each time: in the old one
   * the reader that died would be waited for.
   */
  async #join(): Promise<void> {
    const consumer = this.#parts.kafka.consumer({
      groupId: `${this.#parts.prefix}.replica.${randomUUID()}`,
      sessionTimeout: SESSION_MS,
      maxBytesPerPartition: BYTES_AT_ONCE,
      maxWaitTimeInMs: IDLE_MS,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 100, retries: 3, restartOnFailure: () => Promise.resolve(false) },
    });
    this.#consumer = consumer;
    const { CRASH, GROUP_JOIN } = consumer.events;
    consumer.on(CRASH, ({ payload }) => this.#crashed(payload.error));
    // Nothing is committed: without this it would begin at the beginning.
    consumer.on(GROUP_JOIN, () => this.#goOn(consumer));
    await consumer.connect();
    // Without fromBeginning an offset that is out of range would be answered by jumping to the end.
    await consumer.subscribe({ topics: [...this.#streams.keys()], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: AT_ONCE,
      eachBatch: (payload) => this.#guarded(payload),
    });
  }

  #goOn(consumer: Consumer): void {
    for (const [topic, stream] of this.#streams) {
      for (const [partition, offset] of this.#next[stream].entries())
        consumer.seek({ topic, partition, offset: String(offset) });
    }
  }

  /** What the broker may mend is tried again for as long as it takes; anything else is a fault of the program. */
  #crashed(error: Error): void {
    if (!mayPass(error)) this.#die(error);
    if (this.#closing) return;
    const again = async (): Promise<void> => {
      if (this.#closing) return;
      try {
        await this.#join();
      } catch (failure) {
        await this.#consumer?.disconnect().catch(() => undefined);
        this.#crashed(failure as Error);
      }
    };
    setTimeout(() => void again(), AGAIN_MS);
  }

  /** How far the topics go by now. */
  marks(): Promise<Marks> {
    return this.#marks.all();
  }

  /** High-water marks of one stream. */
  highs(stream: ReplicaStream): Promise<readonly number[]> {
    return this.#marks.highs(stream);
  }

  /** Resolves when the replica holds everything before these offsets. @throws LogUnavailableError */
  reached(stream: ReplicaStream, offsets: readonly number[], withinMs: number): Promise<void> {
    return this.#waiting.until(
      () => offsets.every((offset, partition) => (this.#written[stream][partition] ?? 0) >= offset),
      withinMs,
      () => new LogUnavailableError('read back'),
    );
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#consumer?.disconnect();
    await this.#gathered.idle();
    this.#waiting.end(new LogUnavailableError('read', new Error('it was closed')));
  }

  #die(reason: Error): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#waiting.end(new LogUnavailableError('read', reason));
    this.#parts.onDeath(reason);
  }

  /** Whatever goes wrong in here would stop Kafka's client for good without anybody hearing of it. */
  async #guarded(payload: EachBatchPayload): Promise<void> {
    try {
      await this.#take(payload);
    } catch (error) {
      this.#die(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const stream = this.#streams.get(batch.topic);
    if (!stream || this.#closing || payload.isStale() || batch.messages.length === 0) return;
    const { partition } = batch;
    const next = this.#next[stream][partition] ?? 0;
    const fresh = batch.messages.filter(({ offset }) => Number(offset) >= next);
    if (!goesOn(stream, fresh, next)) {
      await this.#goBackTo(batch.topic, partition, next);
      return;
    }
    for (const message of fresh) this.#gathered.add(decode(stream, partition, message));
    this.#next[stream][partition] = Number(batch.lastOffset()) + 1;
    payload.resolveOffset(batch.lastOffset());
    await this.#gathered.settled();
    await payload.heartbeat();
  }

  /** What was fetched does not go on where the replica ends: after a rejoin Kafka's client begins anew. */
  async #goBackTo(topic: string, partition: number, next: number): Promise<void> {
    const { low = 0 } = (await this.#marks.of(topic))[partition] ?? {};
    if (low > next) throw new LogGapError(topic, partition, next, low);
    this.#consumer?.seek({ topic, partition, offset: String(next) });
  }

  /** All partitions of one fetch share a transaction. */
  #write(entries: readonly ReplicaEntry[]): void {
    const fetched = structuredClone(this.#next);
    const standing = this.#parts.replica.take(entries, fetched);
    this.#written = fetched;
    this.#waiting.tell();
    this.#parts.onNews(standing);
  }
}
