import { join } from 'node:path';

import { commonVariables, readSettings } from '@fadu/launch';
import { kafkaSettings, kafkaVariables } from '@fadu/log-kafka';
import { z } from 'zod';

const {
  FADU_MODE,
  FADU_DATA_DIR,
  FADU_HOST,
  FADU_PORT,
  FADU_PROJECTION,
  FADU_PROFILES,
  FADU_CALENDAR_DIR,
  FADU_LOG_LEVEL,
} = commonVariables;
const variables = {
  ...kafkaVariables,
  FADU_MODE,
  FADU_DATA_DIR,
  FADU_HOST,
  FADU_PORT,
  FADU_PROJECTION,
  FADU_PROFILES,
  FADU_CALENDAR_DIR,
  FADU_LOG_LEVEL,
  FADU_ADMIN_TOKEN: z
    .string({ error: '必须给出，各进程相同 must be given, the same to every process' })
    .min(16, '至少16个字符 must have at least 16 characters'),
};

/** The settings of a process that takes events; it needs no ClickHouse. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, args: readonly string[]) {
  const given = readSettings(variables, env, args);
  return {
    kafka: kafkaSettings(given, 'fadu-ingest'),
    replica: join(given.FADU_DATA_DIR, 'replica'),
    tokens: join(given.FADU_DATA_DIR, 'tokens.json'),
    adminToken: given.FADU_ADMIN_TOKEN,
    host: given.FADU_HOST,
    port: given.FADU_PORT,
    profiles: given.FADU_PROFILES,
    calendarDir: given.FADU_CALENDAR_DIR,
    projection: given.FADU_PROJECTION,
    logLevel: given.FADU_LOG_LEVEL,
  };
}
