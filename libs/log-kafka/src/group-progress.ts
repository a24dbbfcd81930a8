import type { Instant, Positions } from '@fadu/domain';

import type { KafkaLog } from './open-kafka-log.ts';
import type { KafkaSettings } from './settings.ts';
import { topicOf } from './topics.ts';

/** The group that shares the work of filling one set of tables. */
export const projectorGroup = ({ prefix }: KafkaSettings, projection: string): string =>
  `${prefix}.projector.${projection}`;

/** How far a group of projectors is, by lane. */
export interface LaneProgress {
  /** of the lane's own partition, and in the others the references that it has taken in */
  readonly position: Positions;
  /** recordedat of the newest event projected */
  readonly dataAsOf: Instant | null;
}

/** Asks Kafka how far each lane of a group is; a lane commits only what the store holds. */
export async function groupProgress(log: KafkaLog, group: string): Promise<readonly LaneProgress[]> {
  const topic = topicOf(log.settings.prefix, 'events');
  const [found] = await log.admin.fetchOffsets({ groupId: group, topics: [topic] });
  const kept = new Map(found?.partitions.map(({ partition, metadata }) => [partition, metadata]));
  return Array.from({ length: log.partitions }, (_, partition) => {
    const metadata = kept.get(partition);
    const { progress } = metadata ? (JSON.parse(metadata) as { progress?: LaneProgress }) : {};
    return progress ?? { position: new Array<number>(log.partitions).fill(0), dataAsOf: null };
  });
}
