import { type Checkpoints, DomainError } from '@fadu/domain';
import { endWith, launch, lawInUse, stopOnSignal } from '@fadu/launch';
import {
  type KafkaLog,
  groupProgress,
  joinLanes,
  laneCheckpoint,
  openKafkaLog,
  projectorGroup,
} from '@fadu/log-kafka';
import { openServerStore } from '@fadu/store-clickhouse';

import { loadConfig } from './config.ts';
import { fingerprintOf } from './fingerprint.ts';
import { Lanes, SIDE_LANE } from './lanes/lanes.ts';
import { References } from './lanes/references.ts';
import { openHealth } from './lanes/health.ts';
import { Board } from './upkeep/board.ts';
import { Overseer } from './upkeep/overseer.ts';

/** The tables were filled by another program or law; adding to them would mix the two. */
class ProjectionDiffersError extends DomainError {
  readonly code = 'projection.differs';

  constructor(projection: string) {
    super(
      `The tables of "${projection}" were made by another version of the program, other profiles or another calendar. ` +
        `Start the projectors with a new FADU_PROJECTION: they fill new tables beside the old ones; ` +
        `then start the API with the same name, and drop the old database.`,
      { zh: '数据表由另一版本生成，须并行重建' },
    );
  }
}

/** One projector of any number: carries its share of the log into ClickHouse. */
async function main(): Promise<void> {
  const config = loadConfig(process.env, process.argv.slice(2));
  const { book, laws } = lawInUse(config.profiles, config.calendarDir);
  const die = endWith('投影');
  const log = await openKafkaLog({
    settings: config.kafka,
    folder: config.folder,
    onDeath: die,
    tell: (message) => {
      if (config.verbose) console.error(message);
    },
  });
  await refuseOther(log, config.projection, fingerprintOf(book, laws));
  const store = await openServerStore({ ...config.clickhouse, role: 'projector' });
  const references = new References(log.partitions);
  const group = projectorGroup(config.kafka, config.projection);
  const board = new Board(log.checkpoints, group);
  const shared = { log, references, journal: log.journal, book, clock: () => new Date().toISOString() };
  const lanes = new Lanes({
    ...shared,
    writer: store.writer,
    halt: () => board.state(),
    batch: config.batch,
    gatherMs: config.gatherMs,
  });
  const overseer = new Overseer({
    ...shared,
    ...store,
    board,
    lanes: () => groupProgress(log, group),
    notes: (partition) => notesOf(log, group, partition),
    batch: config.batch,
    tell: (message) => console.error(message),
  });
  log.onNews((events) => {
    references.add(events);
    lanes.notify();
    overseer.notify();
  });
  await references.load(log);
  const membership = await joinLanes(log, group, {
    gained: (tenure) => {
      lanes.gained(tenure);
      if (tenure.partition === SIDE_LANE) overseer.gained(tenure);
    },
    lost: (partition) => {
      if (partition === SIDE_LANE) overseer.lost();
      return lanes.lost(partition);
    },
    died: die,
  });
  const health = await openHealth(config, () => lanes.state());
  stopOnSignal(async () => {
    await health.close();
    overseer.lost();
    await lanes.stop();
    await membership.leave();
    await store.close();
    await log.close();
  });
  console.log(`法度投影 projector ready  ${health.url}`);
}

async function refuseOther(log: KafkaLog, projection: string, fingerprint: string): Promise<void> {
  const name = `projection/${projection}`;
  const before = log.checkpoints.get(name);
  if (before === undefined) await log.checkpoints.put(name, fingerprint);
  else if (before !== fingerprint) throw new ProjectionDiffersError(projection);
}

/** What a lane keeps beside its progress, for all to see. */
const notesOf = ({ checkpoints }: KafkaLog, group: string, partition: number): Checkpoints => ({
  get: (name) => checkpoints.get(laneCheckpoint(group, partition, name)),
  put: (name, value) => checkpoints.put(laneCheckpoint(group, partition, name), value),
});

launch(main);
