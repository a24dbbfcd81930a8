import { join } from 'node:path';

import { commonVariables, readSettings } from '@fadu/launch';
import { kafkaSettings, kafkaVariables } from '@fadu/log-kafka';
import { z } from 'zod';

const variables = {
  ...commonVariables,
  ...kafkaVariables,
  FADU_BATCH_EVENTS: z.coerce.number().int().min(1).max(100_000).default(10_000),
  FADU_BATCH_MS: z.coerce.number().int().min(0).max(60_000).default(500),
};

/** The settings of a projector. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, args: readonly string[]) {
  const given = readSettings(variables, env, args);
  return {
    kafka: kafkaSettings(given, 'fadu-projector'),
    folder: join(given.FADU_DATA_DIR, 'replica'),
    host: given.FADU_HOST,
    port: given.FADU_PORT,
    profiles: given.FADU_PROFILES,
    calendarDir: given.FADU_CALENDAR_DIR,
    projection: given.FADU_PROJECTION,
    batch: given.FADU_BATCH_EVENTS,
    gatherMs: given.FADU_BATCH_MS,
    verbose: ['debug', 'info'].includes(given.FADU_LOG_LEVEL),
    clickhouse: {
      url: given.CLICKHOUSE_URL,
      user: given.CLICKHOUSE_USER,
      password: given.CLICKHOUSE_PASSWORD,
      database: given.FADU_PROJECTION,
    },
  };
}

export type ProjectorConfig = ReturnType<typeof loadConfig>;
