import { Kafka, Partitioners, logLevel } from 'kafkajs';

/** Writes into the topic of events past every check, as a program does that was never meant to. */
export async function sendPast(
  brokers: string,
  prefix: string,
  event: { readonly subject: string; readonly recordedat: string },
): Promise<void> {
  const producer = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const message = { key: event.subject, value: JSON.stringify(event) };
  await producer.send({ topic: `${prefix}.events`, messages: [message] });
  await producer.disconnect();
}
