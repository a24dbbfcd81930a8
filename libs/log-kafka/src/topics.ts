import { type ReplicaStream } from '@fadu/log-lmdb';
import { type Admin, ConfigResourceTypes } from 'kafkajs';

import { TopicUnfitError } from './errors.ts';
import type { KafkaSettings } from './settings.ts';

export const STREAMS: readonly ReplicaStream[] = ['events', 'rejections', 'audit', 'checkpoints'];
export const DEFAULT_PARTITIONS = 16;
/** A batch of records as one request; an event has at most 1 MiB. */
export const MAX_MESSAGE_BYTES = 8 * 1_048_576;

export const topicOf = (prefix: string, stream: ReplicaStream): string => `${prefix}.${stream}`;

/** What a topic must be like: kept for ever, packed with what every client can unpack. */
const needed = (stream: ReplicaStream): Readonly<Record<string, string>> => ({
  'cleanup.policy': stream === 'checkpoints' ? 'compact' : 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'compression.type': 'gzip',
});

/**
 * Creates the topics that are missing and looks at those that are there; gives the partitions of the events.
 * @throws TopicUnfitError rather than lose or misplace a record
 */
export async function ensureTopics(admin: Admin, settings: KafkaSettings): Promise<number> {
  const { prefix, partitions = DEFAULT_PARTITIONS, replicas } = settings;
  const wanted = STREAMS.map((stream) => topicOf(prefix, stream));
  const present = new Set(await admin.listTopics());
  const missing = STREAMS.filter((stream) => !present.has(topicOf(prefix, stream)));
  if (missing.length > 0) {
    // Another process may create them at the same moment: then they are checked like any that are there.
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((stream) => ({
        topic: topicOf(prefix, stream),
        numPartitions: stream === 'events' ? partitions : 1,
        replicationFactor: replicas,
        configEntries: Object.entries({
          ...needed(stream),
          'max.message.bytes': String(MAX_MESSAGE_BYTES),
          'min.insync.replicas': String(Math.min(2, replicas)),
        }).map(([name, value]) => ({ name, value })),
      })),
    });
  }
  const { topics } = await admin.fetchTopicMetadata({ topics: wanted });
  const found = new Map(topics.map(({ name, partitions: all }) => [name, all.length]));
  await refuseUnfit(admin, settings, found);
  return found.get(topicOf(prefix, 'events'))!;
}

async function refuseUnfit(
  admin: Admin,
  { prefix, partitions }: KafkaSettings,
  found: ReadonlyMap<string, number>,
): Promise<void> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [...found.keys()].map((name) => ({ type: ConfigResourceTypes.TOPIC, name })),
  });
  for (const stream of STREAMS) {
    const topic = topicOf(prefix, stream);
    const entries = resources.find(({ resourceName }) => resourceName === topic)?.configEntries ?? [];
    const set = new Map(entries.map(({ configName, configValue }) => [configName, configValue]));
    const faults = Object.entries(needed(stream))
      .filter(([name, value]) => set.get(name) !== value)
      .map(([name, value]) => `${name} is ${set.get(name) ?? 'not known'} and must be ${value}`);
    if (Number(set.get('max.message.bytes')) < MAX_MESSAGE_BYTES)
      faults.push(
        `max.message.bytes is ${set.get('max.message.bytes')} and must be at least ${MAX_MESSAGE_BYTES}`,
      );
    const count = found.get(topic);
    const should = stream === 'events' ? partitions : 1;
    if (should !== undefined && count !== should)
      faults.push(
        `it has ${count} partitions and must have ${should}: the partition of a case is fixed by their number`,
      );
    if (faults.length > 0) throw new TopicUnfitError(topic, faults);
  }
}
