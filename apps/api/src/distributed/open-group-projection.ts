import type { ParkedCase, Positions, VerifyReport } from '@fadu/domain';
import { type KafkaLog, groupProgress, projectorGroup } from '@fadu/log-kafka';
import { References, visiblePosition } from '@fadu/projector';

import { GroupProjection } from './group-projection.ts';

/** Follows the group of projectors that fills the tables of `projection`. */
export async function openGroupProjection(
  log: KafkaLog,
  projection: string,
  verify: (position: Positions, isParked: (subject: string) => boolean) => Promise<VerifyReport>,
): Promise<GroupProjection> {
  const references = new References(log.partitions);
  log.onNews((events) => references.add(events));
  await references.load(log);
  const group = projectorGroup(log.settings, projection);
  const following = new GroupProjection({
    partitions: log.partitions,
    clock: () => new Date(),
    parked: () => parkedIn(log),
    progress: async () => {
      const lanes = await groupProgress(log, group);
      const positions = lanes.map(({ position }) => position);
      const newest = lanes.flatMap(({ dataAsOf }) => dataAsOf ?? []).sort();
      return { position: visiblePosition(positions, references), dataAsOf: newest.at(-1) ?? null };
    },
    verify: (position) => {
      const parked = new Set(parkedIn(log).map(({ subject }) => subject));
      return verify(position, (subject) => parked.has(subject));
    },
  });
  await following.start();
  return following;
}

/** What the lanes have parked, each under its own name. */
const parkedIn = (log: KafkaLog): readonly ParkedCase[] =>
  Array.from(
    { length: log.partitions },
    (_, lane) => (log.checkpoints.get(`projector/parked/${lane}`) as readonly ParkedCase[] | undefined) ?? [],
  ).flat();
