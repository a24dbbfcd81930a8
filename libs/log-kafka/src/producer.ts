import {
  CompressionTypes,
  type Kafka,
  type Message,
  Partitioners,
  type Producer,
  type RecordMetadata,
} from 'kafkajs';

import { LogUnavailableError } from './errors.ts';
import { within } from './patience.ts';

/** A message with its key; without one, Kafka's client would choose another partition at every attempt. */
export type KeyedMessage = Message & { readonly key: string };

/**
 * An idempotent producer with a deadline: one request at a time, acknowledged by every replica in step. After any
 * failure it is thrown away, since its sequence numbers may be out of step; the next send has a new one.
 */
export class DeadlineProducer {
  #producer: Promise<Producer> | undefined;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly withinMs: number,
  ) {}

  /**
   * Durable when it resolves. Messages of one partition stay together and in order.
   * @throws LogUnavailableError: some of it may be written all the same
   */
  send(topic: string, messages: readonly KeyedMessage[]): Promise<readonly RecordMetadata[]> {
    const sent = this.#sending.then(() => this.#sendNow(topic, messages));
    this.#sending = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.#sending;
    const producer = this.#producer;
    this.#producer = undefined;
    await (await producer?.catch(() => undefined))?.disconnect();
  }

  async #sendNow(topic: string, messages: readonly KeyedMessage[]): Promise<readonly RecordMetadata[]> {
    try {
      return await within(this.#attempt(topic, messages), this.withinMs);
    } catch (error) {
      this.#discard();
      throw new LogUnavailableError('written', error);
    }
  }

  async #attempt(topic: string, messages: readonly KeyedMessage[]): Promise<readonly RecordMetadata[]> {
    this.#producer ??= this.#connect();
    const producer = await this.#producer;
    return producer.send({
      topic,
      messages: [...messages],
      acks: -1,
      compression: CompressionTypes.GZIP,
      timeout: this.withinMs,
    });
  }

  async #connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      // Unlimited retries, its default for this kind, would hang where the deadline must speak.
      retry: { retries: 10, initialRetryTime: 100, maxRetryTime: 2_000 },
    });
    await producer.connect();
    return producer;
  }

  #discard(): void {
    const discarded = this.#producer;
    this.#producer = undefined;
    void discarded?.then((producer) => producer.disconnect()).catch(() => undefined);
  }
}
