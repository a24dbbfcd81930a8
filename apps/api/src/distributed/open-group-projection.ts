import { type KafkaLog, groupProgress, laneCheckpoint, projectorGroup } from '@fadu/log-kafka';
import { Board, ParkingLot, References, type WorkState, visiblePosition } from '@fadu/projector';

import { GroupProjection } from './group-projection.ts';
import { Orders } from './orders.ts';

/** Follows the group of projectors that fills the tables of `projection`. */
export async function openGroupProjection(log: KafkaLog, projection: string): Promise<GroupProjection> {
  const references = new References(log.partitions);
  log.onNews((events) => references.add(events));
  await references.load(log);
  const group = projectorGroup(log.settings, projection);
  const board = new Board(log.checkpoints, group);
  const following = new GroupProjection({
    partitions: log.partitions,
    clock: () => new Date(),
    parked: () => lotsOf(log, group).flatMap((lot) => lot.list()),
    progress: async () => {
      const lanes = await groupProgress(log, group);
      const positions = lanes.map(({ position }) => position);
      const newest = lanes.flatMap(({ dataAsOf }) => dataAsOf ?? []).sort();
      return {
        position: visiblePosition(positions, references),
        dataAsOf: newest.at(-1) ?? null,
        tables: tablesOf(board.state()),
      };
    },
    orders: new Orders(board),
  });
  await following.start();
  return following;
}

/** Whatever was done may have exchanged the tables; while it is done, they are what they were. */
const tablesOf = (state: WorkState | undefined): number =>
  state === undefined ? 0 : state.phase === 'over' ? state.number : state.number - 1;

/** What the lanes have set aside, as they told everybody. */
const lotsOf = (log: KafkaLog, group: string): readonly ParkingLot[] =>
  Array.from({ length: log.partitions }, (_, lane) => {
    const get = (name: string): unknown => log.checkpoints.get(laneCheckpoint(group, lane, name));
    const put = (): Promise<never> => Promise.reject(new Error('only its lane changes it'));
    return new ParkingLot({ get, put }, () => new Date().toISOString());
  });
