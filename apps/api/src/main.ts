import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { indicators, profiles } from '@fadu/domain';
import { createIngestion } from '@fadu/ingest';
import { endWith, launch, lawInUse, stopOnSignal } from '@fadu/launch';
import { openKafkaLog } from '@fadu/log-kafka';
import { openServerStore } from '@fadu/store-clickhouse';
import { pino } from 'pino';

import { loadConfig } from './config.ts';
import { createApi } from './create-api.ts';
import { openGroupProjection } from './distributed/open-group-projection.ts';
import { openSharedTokens } from './distributed/open-shared-tokens.ts';

/** One API of any number: answers from ClickHouse and from its copy of the log, appends to Kafka. */
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
  const store = await openServerStore({ ...config.clickhouse, role: 'api' });
  const projection = await openGroupProjection(log, config.projection);
  const api = await createApi({
    reader: store.reader,
    sql: store.sql,
    log,
    ingestion: createIngestion({
      log,
      journal: log.journal,
      findRejection: async (id) => (await store.reader.rejections({ id }, { limit: 1 })).rows[0],
      clock: () => new Date(),
      newId: randomUUID,
    }),
    projection,
    tokens: await openSharedTokens(log, config),
    journal: log.journal,
    book,
    laws,
    profiles: profiles.filter((p) => config.profiles.includes(p.id)),
    calendar,
    indicators,
    clock: () => new Date(),
    logger,
    staticDir: fileURLToPath(new URL('../console', import.meta.url)),
  });
  const url = await api.listen(config.host, config.port);
  stopOnSignal(async () => {
    await api.close();
    projection.close();
    await store.close();
    await log.close();
  });
  console.log(`法度接口 api ready  ${url}`);
}

launch(main);
