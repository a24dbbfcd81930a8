import type { Positions, VerifyReport } from '@fadu/domain';
import { type KafkaLog, groupProgress, laneCheckpoint, projectorGroup } from '@fadu/log-kafka';
import { ParkingLot, References, visiblePosition } from '@fadu/projector';

import { GroupProjection } from './group-projection.ts';

/** Follows the group of projectors that fills the tables of `projection`. */
export async function openGroupProjection(
  log: KafkaLog,
  projection: string,
  verify: (position: Positions, parking: Pick<ParkingLot, 'has' | 'counting'>) => Promise<VerifyReport>,
): Promise<GroupProjection> {
  const references = new References(log.partitions);
  log.onNews((events) => references.add(events));
  await references.load(log);
  const group = projectorGroup(log.settings, projection);
  const following = new GroupProjection({
    partitions: log.partitions,
    clock: () => new Date(),
    parked: () => lotsOf(log, group).flatMap((lot) => lot.list()),
    progress: async () => {
      const lanes = await groupProgress(log, group);
      const positions = lanes.map(({ position }) => position);
      const newest = lanes.flatMap(({ dataAsOf }) => dataAsOf ?? []).sort();
      return { position: visiblePosition(positions, references), dataAsOf: newest.at(-1) ?? null };
    },
    verify: (position) => {
      const lots = lotsOf(log, group);
      const lotOf = (subject: string): ParkingLot => lots[log.partitionOf(subject)]!;
      return verify(position, {
        has: (subject) => lotOf(subject).has(subject),
        counting: (subject, own) => lotOf(subject).counting(subject, own),
      });
    },
  });
  await following.start();
  return following;
}

/** What the lanes have set aside, as they told everybody. */
const lotsOf = (log: KafkaLog, group: string): readonly ParkingLot[] =>
  Array.from({ length: log.partitions }, (_, lane) => {
    const get = (name: string): unknown => log.checkpoints.get(laneCheckpoint(group, lane, name));
    const put = (): Promise<never> => Promise.reject(new Error('only its lane changes it'));
    return new ParkingLot({ get, put }, () => new Date().toISOString());
  });
