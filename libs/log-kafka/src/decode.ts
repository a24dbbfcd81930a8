import { contentOf, linksOf } from '@fadu/domain';
import { type ReplicaEntry, type ReplicaStream, refuseUnfit } from '@fadu/log-lmdb';
import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';

type StoredEvent = Extract<ReplicaEntry, { stream: 'events' }>['record']['event'];

/** Only what the log itself stands on; what an event says is the business of its readers. */
const envelope = z.looseObject({
  id: z.string(),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  recordedat: z.string(),
});

/** A message as the replica takes it. It never throws: what cannot be read is kept as it came, and passed over. */
export function decode(stream: ReplicaStream, partition: number, message: KafkaMessage): ReplicaEntry {
  const { key, value } = message;
  const offset = Number(message.offset);
  const bytes = value ?? Buffer.alloc(0);
  try {
    if (stream === 'checkpoints')
      return { stream, partition, offset, name: key?.toString() ?? '', bytes: value && legible(value) };
    if (stream !== 'events') return { stream, partition, offset, bytes: legible(bytes) };
    const event = envelope.parse(JSON.parse(bytes.toString())) as unknown as StoredEvent;
    const record = { event, content: contentOf(event), links: linksOf(event) };
    refuseUnfit([record]);
    return { stream, partition, offset, record };
  } catch {
    // Entries of the journal are numbered without gaps: what is not JSON takes its place as text.
    if (stream === 'rejections' || stream === 'audit')
      return {
        stream,
        partition,
        offset,
        bytes: Buffer.from(JSON.stringify({ unreadable: bytes.toString('base64') })),
      };
    return { stream: 'unreadable', of: stream, partition, offset, bytes };
  }
}

function legible(bytes: Buffer): Buffer {
  JSON.parse(bytes.toString());
  return bytes;
}

/** Whether messages follow what is there; names that were written anew leave gaps in a compacted topic. */
export function goesOn(stream: ReplicaStream, [first]: readonly KafkaMessage[], next: number): boolean {
  return first !== undefined && (stream === 'checkpoints' || Number(first.offset) === next);
}
