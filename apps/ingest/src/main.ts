import { randomUUID } from 'node:crypto';

import { createApi } from '@fadu/api';
import { openGroupProjection, openSharedTokens } from '@fadu/api/distributed';
import { type StoreReader, indicators, profiles } from '@fadu/domain';
import { endWith, launch, lawInUse, stopOnSignal } from '@fadu/launch';
import { openKafkaLog } from '@fadu/log-kafka';
import { pino } from 'pino';

import { loadConfig } from './config.ts';
import { createIngestion } from './create-ingestion.ts';

/** One door of any number: takes events and files, checks them, and appends them to Kafka. It needs no ClickHouse. */
async function main(): Promise<void> {
  const config = loadConfig(process.env, process.argv.slice(2));
  const { book, laws, calendar } = lawInUse(config.profiles, config.calendarDir);
  const logger = pino({ level: config.logLevel }, pino.destination(2));
  const log = await openKafkaLog({
    settings: config.kafka,
    folder: config.replica,
    onDeath: endWith('日志读取'),
    tell: (message) => logger.info(message),
  });
  const projection = await openGroupProjection(log, config.projection);
  const api = await createApi({
    takesOnly: true,
    reader: NO_READER,
    log,
    journal: log.journal,
    ingestion: createIngestion({
      log,
      journal: log.journal,
      findRejection: notHere,
      clock: () => new Date(),
      newId: randomUUID,
    }),
    projection,
    tokens: await openSharedTokens(log, config),
    book,
    laws,
    profiles: profiles.filter((p) => config.profiles.includes(p.id)),
    calendar,
    indicators,
    clock: () => new Date(),
    logger,
  });
  const url = await api.listen(config.host, config.port);
  stopOnSignal(async () => {
    await api.close();
    projection.close();
    await log.close();
  });
  console.log(`法度接收 ingest ready  ${url}`);
}

const notHere = (): Promise<never> => Promise.reject(new Error('only the API answers this'));

/** No route of this process reads the store; one that did would hear so. */
const NO_READER = new Proxy({} as StoreReader, { get: () => notHere });

launch(main);
