import { resolve } from 'node:path';

import { profiles } from '@fadu/domain';
import { z } from 'zod';

import { settingFaults } from './setting-faults.ts';

/** The settings are not usable; the message lists every fault at once. */
export class ConfigError extends Error {}

const ids = profiles.map((p) => p.id);
const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path));

/** What every process of the distributed size is told; the folder is a cache and may be lost. */
export const commonVariables = {
  FADU_MODE: z
    .literal('distributed', '本程序只以 distributed 方式运行 this program runs as "distributed" only')
    .default('distributed'),
  FADU_DATA_DIR: folder.prefault('./data'),
  FADU_HOST: z.string().min(1).default('127.0.0.1'),
  FADU_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  FADU_PROFILES: z
    .string()
    .default('yongchuan,national')
    .transform((list) => list.split(',').map((id) => id.trim()))
    .pipe(z.array(z.enum(ids as [string, ...string[]])).min(1)),
  FADU_CALENDAR_DIR: folder.optional(),
  FADU_PROJECTION: z
    .string()
    .regex(/^[a-z0-9_]{1,40}$/, '只能用小写字母、数字和下划线 must be small letters, digits or _')
    .default('fadu')
    .describe('names the group of projectors and the database that they fill'),
  FADU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  CLICKHOUSE_URL: z.url({
    error: '应为 ClickHouse 的地址 must be the address of ClickHouse, such as http://clickhouse:8123',
  }),
  CLICKHOUSE_USER: z.string().min(1).default('default'),
  CLICKHOUSE_PASSWORD: z.string().default(''),
};

/**
 * Reads settings from the environment, overridden by flags (`--FADU_PORT 8081`, `--port 8081`).
 * @throws ConfigError with every fault at once
 */
export function readSettings<S extends z.ZodRawShape>(
  shape: S,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): z.infer<z.ZodObject<S>> {
  const { found, unknown } = flags(Object.keys(shape), args);
  const parsed = z.object(shape).safeParse({ ...env, ...found }, { reportInput: true });
  if (parsed.success && unknown.length === 0) return parsed.data;
  const faults = [
    ...(parsed.error ? settingFaults(parsed.error) : []),
    ...unknown.map((flag) => `✖ 没有这个参数 there is no such flag\n  → at ${flag}`),
  ];
  throw new ConfigError(
    `设置有误，无法启动。The settings cannot be used:\n${faults.join('\n')}\n${helpOn(shape)}`,
  );
}

/** What there is to set, for `--help` and below every complaint. */
export const helpOn = (
  shape: z.ZodRawShape,
): string => `设置为环境变量或同名参数，如 FADU_PORT=8081 或 --port 8081。
Settings are environment variables or flags: ${Object.keys(shape).join(', ')}.`;

/** A flag that was mistyped must not be passed over: the program would run with another setting than was meant. */
function flags(names: readonly string[], args: readonly string[]) {
  const found: Record<string, string> = {};
  const unknown: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const [, name = '', value] = /^--([A-Za-z_-]+)(?:=(.*))?$/.exec(args[i]!) ?? [];
    const upper = name.toUpperCase().replaceAll('-', '_');
    const key = names.find((known) => known === upper || known === `FADU_${upper}`);
    if (key === undefined) unknown.push(args[i]!);
    else found[key] = value ?? args[(i += 1)] ?? '';
  }
  return { found, unknown };
}
