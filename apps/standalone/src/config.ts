import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

import { profiles } from '@fadu/domain';
import { helpOn, readSettings } from '@fadu/launch';

const ids = profiles.map((p) => p.id);

const shape = {
  FADU_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  FADU_HOST: z.string().min(1).default('127.0.0.1'),
  FADU_DATA_DIR: z.string().min(1).default('./data'),
  FADU_DEMO: z.enum(['0', '1']).default('1'),
  FADU_ADMIN_TOKEN: z.string().min(16, '至少16个字符 must have at least 16 characters').optional(),
  FADU_PROFILES: z
    .string()
    .default('yongchuan,national')
    .transform((list) => list.split(',').map((id) => id.trim()))
    .pipe(z.array(z.enum(ids as [string, ...string[]])).min(1)),
  FADU_MODE: z.enum(['embedded', 'distributed']).default('embedded'),
  FADU_API_URL: z
    .url({ error: '应为接口地址 must be the address of an API, such as http://api:8080' })
    .optional(),
  FADU_CALENDAR_DIR: z.string().optional(),
  FADU_JUDGES: z.coerce.number().int().min(1).max(16).default(Math.min(4, availableParallelism())),
  FADU_CLICKHOUSE_HTTP: z.enum(['0', '1']).default('0'),
  FADU_CLICKHOUSE_PORT: z.coerce.number().int().min(0).max(65_535).default(8123),
  FADU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
};

const configOf = (env: Settings) => ({
  port: env.FADU_PORT,
  host: env.FADU_HOST,
  dataDir: resolve(env.FADU_DATA_DIR),
  demo: env.FADU_DEMO === '1',
  adminToken: env.FADU_ADMIN_TOKEN,
  profiles: [...new Set(env.FADU_PROFILES)],
  logLevel: env.FADU_LOG_LEVEL,
  /** the ClickHouse interface over the embedded tables; absent: closed */
  clickhouse: env.FADU_CLICKHOUSE_HTTP === '1' ? { port: env.FADU_CLICKHOUSE_PORT } : undefined,
  mode: env.FADU_MODE,
  /** the API that the command line speaks to; absent: the server on the data folder */
  apiUrl: env.FADU_API_URL,
  /** how many threads judge cases; with 1 the projector does it itself */
  judges: env.FADU_JUDGES,
  /** folder with further years of the State Council's calendar, one JSON file each */
  calendarDir: env.FADU_CALENDAR_DIR === undefined ? undefined : resolve(env.FADU_CALENDAR_DIR),
});

type Settings = z.infer<z.ZodObject<typeof shape>>;
export type Config = Readonly<ReturnType<typeof configOf>>;

export { ConfigError } from '@fadu/launch';

export const settingsHelp = helpOn(shape);

/**
 * Reads settings from the environment, overridden by flags of the same names (`--port 8081`, `--FADU_PORT=8081`).
 * @throws ConfigError with every fault at once
 */
export const loadConfig = (
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
): Config => configOf(readSettings(shape, env, args));
