import { resolve } from 'node:path';
import { z } from 'zod';

import { profiles } from '@fadu/domain';

const ids = profiles.map((p) => p.id);

const settings = z.object({
  FADU_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  FADU_HOST: z.string().min(1).default('127.0.0.1'),
  FADU_DATA_DIR: z.string().min(1).default('./data'),
  FADU_DEMO: z.enum(['0', '1']).default('1'),
  FADU_ADMIN_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  FADU_PROFILES: z
    .string()
    .default('yongchuan,national')
    .transform((list) => list.split(',').map((id) => id.trim()))
    .pipe(z.array(z.enum(ids as [string, ...string[]])).min(1)),
  FADU_MODE: z.enum(['embedded', 'distributed']).default('embedded'),
  FADU_API_URL: z.url({ error: 'must be the address of an API, such as http://api:8080' }).optional(),
  FADU_CALENDAR_DIR: z.string().optional(),
  FADU_CLICKHOUSE_HTTP: z.enum(['0', '1']).default('0'),
  FADU_CLICKHOUSE_PORT: z.coerce.number().int().min(0).max(65_535).default(8123),
  FADU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

const schema = settings.transform((env) => ({
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
  /** folder with further years of the State Council's calendar, one JSON file each */
  calendarDir: env.FADU_CALENDAR_DIR === undefined ? undefined : resolve(env.FADU_CALENDAR_DIR),
}));

export type Config = Readonly<z.infer<typeof schema>>;

/** The settings are not usable; the message lists every fault at once. */
export class ConfigError extends Error {}

/** What there is to set, for `--help` and below every complaint. */
export const settingsHelp = `设置为环境变量或同名参数，如 FADU_PORT=8081 或 --port 8081。
Settings are environment variables or flags: ${Object.keys(settings.shape).join(', ')}.`;

/** Reads settings from the environment, overridden by flags of the same names (`--port 8081`, `--FADU_PORT=8081`). */
export function loadConfig(env: Record<string, string | undefined>, args: readonly string[] = []): Config {
  const { found, unknown } = flags(args);
  const parsed = schema.safeParse({ ...env, ...found });
  if (parsed.success && unknown.length === 0) return parsed.data;
  const faults = [
    ...(parsed.error ? [z.prettifyError(parsed.error)] : []),
    ...unknown.map((flag) => `✖ 没有这个参数 there is no such flag\n  → at ${flag}`),
  ];
  throw new ConfigError(
    `设置有误，无法启动。The settings cannot be used:\n${faults.join('\n')}\n${settingsHelp}`,
  );
}

/** A flag that was mistyped must not be passed over: the server would run with another setting than was meant. */
function flags(args: readonly string[]): { found: Record<string, string>; unknown: string[] } {
  const found: Record<string, string> = {};
  const unknown: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const [, name = '', value] = /^--([A-Za-z_-]+)(?:=(.*))?$/.exec(args[i]!) ?? [];
    const upper = name.toUpperCase().replaceAll('-', '_');
    const key = upper.startsWith('FADU_') ? upper : `FADU_${upper}`;
    if (Object.hasOwn(settings.shape, key)) found[key] = value ?? args[(i += 1)] ?? '';
    else unknown.push(args[i]!);
  }
  return { found, unknown };
}
