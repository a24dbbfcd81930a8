import { createHash } from 'node:crypto';

import type { ClickHouseClient } from '@clickhouse/client';

import type { Connect } from '../connections/connection.ts';
import { MigrationChangedError, StoreNewerError, StoreNotMigratedError } from '../errors.ts';
import { createDeclaredTables } from './declared-tables.ts';
import { type Migration, migrations as released } from './register.ts';

/** The table of what has run, which every database begins with. */
export const createMigrations = `
CREATE TABLE IF NOT EXISTS migrations (
  name String COMMENT '迁移',
  hash String COMMENT '内容的 SHA-256',
  ran_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT '执行时间'
) ENGINE = MergeTree ORDER BY name
COMMENT '已执行的迁移'`;

interface Ran {
  readonly name: string;
  readonly hash: string;
}

/**
 * Creates the database if need be and runs the migrations that have not run in it. Doing it again does nothing. Not
 * for two threads at once: open the store on the main thread before the worker does.
 *
 * @throws {MigrationChangedError} {@link StoreNewerError}, before anything is changed
 */
export async function migrate(
  connect: Connect,
  database: string,
  migrations: readonly Migration[] = released,
): Promise<void> {
  const server = await connect();
  try {
    await server.command({ query: `CREATE DATABASE IF NOT EXISTS ${database} ENGINE = Atomic` });
  } finally {
    await server.close();
  }
  const client = await connect({ database });
  try {
    await client.command({ query: createMigrations });
    for (const migration of await pending(client, database, migrations)) await run(client, migration);
    for (const query of createDeclaredTables) await client.command({ query });
  } finally {
    await client.close();
  }
}

/**
 * Looks whether every migration has run, for those who may only read.
 *
 * @throws {StoreNotMigratedError} {@link MigrationChangedError} {@link StoreNewerError}
 */
export async function assertMigrated(connect: Connect, database: string): Promise<void> {
  const client = await connect({ database });
  try {
    const missing = await pending(client, database, released);
    if (missing.length > 0) throw new StoreNotMigratedError(database);
  } catch (error) {
    if (isUnmade(error)) throw new StoreNotMigratedError(database);
    throw error;
  } finally {
    await client.close();
  }
}

/** UNKNOWN_TABLE and UNKNOWN_DATABASE */
const isUnmade = (error: unknown): boolean =>
  ['60', '81'].includes(String((error as { code?: unknown }).code));

async function pending(
  client: ClickHouseClient,
  database: string,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const answer = await client.query({
    query: 'SELECT DISTINCT name, hash FROM migrations ORDER BY name',
    format: 'JSONEachRow',
  });
  const ran = await answer.json<Ran>();
  const hashes = new Map(migrations.map((migration) => [migration.name, hashOf(migration)]));
  for (const { name, hash } of ran) {
    const now = hashes.get(name);
    if (now === undefined) throw new StoreNewerError(name, database);
    if (now !== hash) throw new MigrationChangedError(name, database);
  }
  const done = new Set(ran.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function run(client: ClickHouseClient, migration: Migration): Promise<void> {
  for (const statement of statementsOf(migration.sql)) await client.command({ query: statement });
  await client.command({
    query: 'INSERT INTO migrations (name, hash) SELECT {name:String}, {hash:String}',
    query_params: { name: migration.name, hash: hashOf(migration) },
  });
}

const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/** The statements of a migration, one by one. */
export const statementsOf = (sql: string): readonly string[] =>
  sql
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
