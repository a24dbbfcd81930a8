import type { ReplicaStream } from '@fadu/log-lmdb';
import type { Admin } from 'kafkajs';

import { LogGapError, LogRewoundError } from './errors.ts';
import { persisting } from './patience.ts';
import { STREAMS, topicOf } from './topics.ts';

/** High-water marks, by stream and partition. */
export type Marks = Readonly<Record<ReplicaStream, readonly number[]>>;

/** What of a partition is there: from the lowest offset to before the highest. */
interface Mark {
  readonly low: number;
  readonly high: number;
}

/** how long the partitions of a broker that was restarted may be without a leader */
const ELECTION_MS = 20_000;

/** How far the topics of a log go, as the broker tells. */
export class TopicMarks {
  constructor(
    private readonly admin: Admin,
    private readonly prefix: string,
  ) {}

  /** The marks of a topic, by partition. */
  async of(topic: string): Promise<readonly Mark[]> {
    const offsets = await persisting(() => this.admin.fetchTopicOffsets(topic), ELECTION_MS);
    return offsets
      .toSorted((a, b) => a.partition - b.partition)
      .map(({ low, high }) => ({ low: Number(low), high: Number(high) }));
  }

  async highs(stream: ReplicaStream): Promise<readonly number[]> {
    return (await this.of(topicOf(this.prefix, stream))).map(({ high }) => high);
  }

  async all(): Promise<Marks> {
    const all = await Promise.all(STREAMS.map(async (stream) => [stream, await this.highs(stream)] as const));
    return Object.fromEntries(all) as Marks;
  }

  /**
   * Refuses to read on from offsets that the topics no longer hold, or do not hold yet.
   * @throws LogGapError, LogRewoundError
   */
  async refuseGaps(next: Marks): Promise<void> {
    for (const stream of STREAMS) {
      const topic = topicOf(this.prefix, stream);
      for (const [partition, { low, high }] of (await this.of(topic)).entries()) {
        const offset = next[stream][partition] ?? 0;
        // Names that were written anew leave gaps in a compacted topic.
        if (stream !== 'checkpoints' && low > offset) throw new LogGapError(topic, partition, offset, low);
        if (offset > high) throw new LogRewoundError(topic, partition, offset, high);
      }
    }
  }
}
