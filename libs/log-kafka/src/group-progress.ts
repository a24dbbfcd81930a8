import type { Instant, Positions } from '@fadu/domain';

import type { KafkaLog } from './open-kafka-log.ts';
import type { KafkaSettings } from './settings.ts';
import { topicOf } from './topics.ts';

/** The group that shares the work of filling one set of tables. */
export const projectorGroup = ({ prefix }: KafkaSettings, projection: string): string =>
  `${prefix}.projector.${projection}`;

/** How far a group of projectors is, by lane. */
export interface LaneProgress {
  /** number of the last finished step */
  readonly step: number;
  /** of the lane's own partition, and in the others the references that it has taken in */
  readonly position: Positions;
  readonly rejections: number;
  readonly audit: number;
  /** recordedat of the newest event projected */
  readonly dataAsOf: Instant | null;
  /** a step was begun and is not finished */
  readonly stepping: boolean;
  /** the halt that it has obeyed last; 0 for none */
  readonly halted: number;
}

interface Kept {
  readonly progress?: Omit<LaneProgress, 'stepping' | 'halted'>;
  readonly pending?: object | null;
  readonly halted?: number;
}

/** Asks Kafka how far each lane of a group is; a lane commits only what the store holds. */
export async function groupProgress(log: KafkaLog, group: string): Promise<readonly LaneProgress[]> {
  const topic = topicOf(log.settings.prefix, 'events');
  const [found] = await log.admin.fetchOffsets({ groupId: group, topics: [topic] });
  const kept = new Map(found?.partitions.map(({ partition, metadata }) => [partition, metadata]));
  const start = new Array<number>(log.partitions).fill(0);
  return Array.from({ length: log.partitions }, (_, partition) => {
    const { progress, pending, halted = 0 } = JSON.parse(kept.get(partition) || '{}') as Kept;
    const none = { step: 0, position: start, rejections: 0, audit: 0, dataAsOf: null };
    return { ...(progress ?? none), stepping: Boolean(pending), halted };
  });
}
