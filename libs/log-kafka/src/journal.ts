import type { Checkpoints, Journal, JournalStream } from '@fadu/domain';

import type { KeyedMessage } from './producer.ts';
import { topicOf } from './topics.ts';
import type { WriterParts } from './writer.ts';

const REQUEST_BYTES = 2 * 1_048_576;

/** Side streams in topics of one partition each, read from the replica. */
export class KafkaJournal implements Journal {
  constructor(private readonly parts: WriterParts) {}

  async append(stream: JournalStream, entries: readonly unknown[]): Promise<number> {
    if (entries.length === 0) return this.end(stream);
    const { producer, feed, prefix, withinMs } = this.parts;
    let first: number | undefined;
    let end = 0;
    for (const messages of chunks(stream, entries)) {
      const [answer] = await producer.send(topicOf(prefix, stream), messages);
      const base = Number(answer?.baseOffset ?? 0);
      first ??= base;
      end = base + messages.length;
    }
    await feed.reached(stream, [end], withinMs);
    return first!;
  }

  read(stream: JournalStream, from: number, limit: number) {
    return this.parts.replica.journal.read(stream, from, limit);
  }

  end(stream: JournalStream): number {
    return this.parts.replica.journal.end(stream);
  }
}

function* chunks(stream: JournalStream, entries: readonly unknown[]): Generator<readonly KeyedMessage[]> {
  let bytes = 0;
  let messages: KeyedMessage[] = [];
  for (const entry of entries) {
    const value = Buffer.from(JSON.stringify(entry ?? null));
    if (messages.length > 0 && bytes + value.length > REQUEST_BYTES) {
      yield messages;
      [bytes, messages] = [0, []];
    }
    messages.push({ key: stream, value, partition: 0 });
    bytes += value.length;
  }
  yield messages;
}

/** Small values in a compacted topic: the last of each name stands, for every process alike. */
export class KafkaCheckpoints implements Checkpoints {
  constructor(private readonly parts: WriterParts) {}

  get(name: string): unknown {
    return this.parts.replica.checkpoint(name);
  }

  /** The names that begin so, ascending. */
  names(prefix: string): readonly string[] {
    return this.parts.replica.checkpointNames(prefix);
  }

  async put(name: string, value: unknown): Promise<void> {
    const { producer, feed, prefix, withinMs } = this.parts;
    const message = { key: name, value: Buffer.from(JSON.stringify(value ?? null)), partition: 0 };
    const [answer] = await producer.send(topicOf(prefix, 'checkpoints'), [message]);
    await feed.reached('checkpoints', [Number(answer?.baseOffset ?? 0) + 1], withinMs);
  }
}
