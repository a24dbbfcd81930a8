import type { AppendOutcome, EventLogWriter, LogRecord } from '@fadu/domain';
import { type LmdbReplica, type Place, refuseUnfit } from '@fadu/log-lmdb';

import { doublesToSettle, isLoser } from './doubles.ts';
import { LogUnavailableError } from './errors.ts';
import type { Feed } from './feed.ts';
import { within } from './patience.ts';
import type { DeadlineProducer, KeyedMessage } from './producer.ts';
import { topicOf } from './topics.ts';

export interface WriterParts {
  readonly replica: LmdbReplica;
  readonly feed: Feed;
  readonly producer: DeadlineProducer;
  readonly prefix: string;
  readonly withinMs: number;
}

interface Waiting {
  readonly records: readonly LogRecord[];
  readonly resolve: (outcomes: readonly AppendOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A record that nobody had when it was looked up. */
interface Fresh {
  readonly index: number;
  readonly record: LogRecord;
  readonly partition: number;
}

const ROUND = 10_000;
const REQUEST_BYTES = 2 * 1_048_576;

/**
 * Appends in rounds: looks at everything that is in Kafka by now, sends what is new, and waits until it has read its own
 * records. So identity is judged against the log itself, and whoever hears "accepted" can read it here at once.
 */
export class KafkaWriter implements EventLogWriter {
  readonly #parts: WriterParts;
  #queue: Waiting[] = [];
  #draining: Promise<void> | undefined;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  append(records: readonly LogRecord[]): Promise<readonly AppendOutcome[]> {
    return new Promise((resolve, reject) => {
      refuseUnfit(records);
      if (records.length === 0) return resolve([]);
      this.#queue.push({ records, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  async idle(): Promise<void> {
    await this.#draining;
  }

  /** Voids what lost its identity to a record of another partition, unless that was done before. */
  async settleDoubles(): Promise<void> {
    const voids = doublesToSettle(this.#parts.replica);
    if (voids.length > 0) await this.#round(voids);
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await new Promise(setImmediate);
      const calls = this.#takeRound();
      try {
        const outcomes = await this.#round(calls.flatMap(({ records }) => records));
        let at = 0;
        for (const { records, resolve } of calls) resolve(outcomes.slice(at, (at += records.length)));
      } catch (error) {
        for (const { reject } of calls) reject(error);
      }
    }
    this.#draining = undefined;
  }

  #takeRound(): readonly Waiting[] {
    let room = ROUND;
    const end = this.#queue.findIndex(({ records }) => (room -= records.length) < 0);
    return this.#queue.splice(0, end === -1 ? this.#queue.length : Math.max(1, end));
  }

  async #round(records: readonly LogRecord[]): Promise<readonly AppendOutcome[]> {
    const { replica, feed, withinMs } = this.#parts;
    await feed.reached('events', await this.#highs(), withinMs);
    const { outcomes, fresh } = sift(records, replica);
    const places = await this.#send(fresh);
    const doubled = fresh.filter((one, i) => {
      const outcome = outcomeOf(one.record, places[i]!, replica);
      outcomes[one.index] = outcome;
      return outcome === undefined;
    });
    if (doubled.length > 0) await this.settleDoubles();
    for (const { index, record } of doubled)
      outcomes[index] = isLoser(record, replica) ? 'conflict' : 'accepted';
    return resolved(records, outcomes);
  }

  async #highs(): Promise<readonly number[]> {
    try {
      return await within(this.#parts.feed.highs('events'), this.#parts.withinMs);
    } catch (error) {
      throw new LogUnavailableError('read', error);
    }
  }

  /** Gives the place of each record, in the order given. */
  async #send(fresh: readonly Fresh[]): Promise<readonly Place[]> {
    const { producer, feed, prefix, withinMs, replica } = this.#parts;
    const places: Place[] = [];
    const ends = new Array<number>(replica.partitions).fill(0);
    for (const chunk of chunks(fresh)) {
      const answers = await producer.send(topicOf(prefix, 'events'), chunk.messages);
      const next = new Map(answers.map(({ partition, baseOffset }) => [partition, Number(baseOffset ?? -1)]));
      for (const { partition } of chunk.fresh) {
        const offset = next.get(partition) ?? -1;
        if (offset < 0) throw new LogUnavailableError('written', new Error('the broker told no offset'));
        next.set(partition, offset + 1);
        ends[partition] = offset + 1;
        places.push({ partition, offset });
      }
    }
    if (places.length > 0) await feed.reached('events', ends, withinMs);
    return places;
  }
}

/** A record said twice within a round is told by the place of the one before. */
type Sifted = AppendOutcome | undefined | { readonly of: number };

function sift(
  records: readonly LogRecord[],
  replica: LmdbReplica,
): { readonly outcomes: Sifted[]; readonly fresh: readonly Fresh[] } {
  const outcomes: Sifted[] = [];
  const fresh: Fresh[] = [];
  const first = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    const identity = JSON.stringify([record.event.source, record.event.id]);
    const before = first.get(identity);
    const holder = before === undefined ? replica.holder(record) : undefined;
    if (before !== undefined) outcomes[index] = { of: before };
    else if (holder) outcomes[index] = holder.same ? 'duplicate' : 'conflict';
    else {
      first.set(identity, index);
      fresh.push({ index, record, partition: replica.partitionOf(record.event.subject) });
    }
  }
  return { outcomes, fresh };
}

/** `undefined` where another partition has the identity too. */
function outcomeOf(record: LogRecord, place: Place, replica: LmdbReplica): AppendOutcome | undefined {
  const holder = replica.holder(record)!;
  if (holder.place.partition !== place.partition) return undefined;
  if (holder.place.offset === place.offset) return replica.hasDouble(place) ? undefined : 'accepted';
  return holder.same ? 'duplicate' : 'conflict';
}

const resolved = (records: readonly LogRecord[], outcomes: readonly Sifted[]): readonly AppendOutcome[] =>
  outcomes.map((outcome, index) => {
    if (outcome === undefined || typeof outcome === 'string') return outcome!;
    // Its first said was accepted here or by somebody faster; either way this one only repeats or contradicts it.
    return records[outcome.of]!.content === records[index]!.content ? 'duplicate' : 'conflict';
  });

interface Chunk {
  readonly fresh: readonly Fresh[];
  readonly messages: readonly KeyedMessage[];
}

function* chunks(fresh: readonly Fresh[]): Generator<Chunk> {
  let start = 0;
  let bytes = 0;
  let messages: KeyedMessage[] = [];
  for (const [i, { record, partition }] of fresh.entries()) {
    const value = Buffer.from(JSON.stringify(record.event));
    if (messages.length > 0 && bytes + value.length > REQUEST_BYTES) {
      yield { fresh: fresh.slice(start, i), messages };
      [start, bytes, messages] = [i, 0, []];
    }
    messages.push({ key: record.event.subject, value, partition });
    bytes += value.length;
  }
  if (messages.length > 0) yield { fresh: fresh.slice(start), messages };
}
