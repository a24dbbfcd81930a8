import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { ClickHouseError, refused } from '../sql/clickhouse-error.ts';
import type { EngineSession, Settings } from '../sql/engine-session.ts';
import { quotedName, quotedText } from '../sql/tokens.ts';
import type { InsertStatement } from './insert-statement.ts';

const MOST_BYTES = 8 * 1024 ** 3;

// One block is one part is all or nothing, and only a block as a whole is remembered by its token.
const oneBlock: Settings = {
  async_insert: 0,
  max_threads: 1,
  max_insert_threads: 1,
  min_insert_block_size_rows: 2_000_000,
  min_insert_block_size_bytes: 0,
};

/**
 * Inserts data of any length with little memory: through a file that the engine reads itself. Inside a statement they
 * would end at an empty line, and what follows would be run as SQL (measured).
 *
 * @returns the number of rows; 0 for an insert with a token, whose sender counts for itself
 */
export async function insertSpooled(
  engine: EngineSession,
  insert: InsertStatement,
  data: AsyncIterable<Buffer>,
  { folder, settings }: { readonly folder: string; readonly settings: Settings },
): Promise<number> {
  const path = join(folder, `${randomUUID()}.insert`);
  try {
    await pipeline(limited(data), createWriteStream(path, { mode: 0o600 }));
    const { insert_deduplication_token: token, ...others } = settings;
    await engine.set({ ...oneBlock, ...others, ...(token === undefined ? {} : remembered(token)) });
    const { into, from } = await sides(engine, insert, path);
    const rows = token === undefined ? await countOf(engine, from) : 0;
    await engine.run(`${into} SELECT * FROM ${from}`);
    return rows;
  } finally {
    await rm(path, { force: true });
  }
}

// An INSERT … SELECT is not remembered unless it is told to be.
const remembered = (token: string | number): Settings => ({
  insert_deduplication_token: String(token),
  deduplicate_insert_select: 'force_enable',
});

/** Where the rows go, and where they come from. */
async function sides(
  engine: EngineSession,
  { database, table, columns, settings, format }: InsertStatement,
  path: string,
): Promise<{ readonly into: string; readonly from: string }> {
  const target = database === undefined ? quotedName(table) : `${quotedName(database)}.${quotedName(table)}`;
  const types = await typesOf(engine, database, table);
  const taken = columns ?? [...types.keys()];
  const structure = taken.map((name) => `${quotedName(name)} ${typeOf(types, name, table)}`).join(', ');
  const own = settings === '' ? '' : ` SETTINGS ${settings}`;
  return {
    into: `INSERT INTO ${target} (${taken.map(quotedName).join(', ')})${own}`,
    from: `file(${[path, format, structure].map(quotedText).join(', ')})`,
  };
}

// The engine does not tell how many rows an INSERT … SELECT has written.
async function countOf(engine: EngineSession, from: string): Promise<number> {
  return Number((await engine.run(`SELECT count() FROM ${from}`)).bytes.toString('utf8'));
}

function typeOf(types: ReadonlyMap<string, string>, column: string, table: string): string {
  const type = types.get(column);
  if (type !== undefined) return type;
  throw new ClickHouseError(16, 'NO_SUCH_COLUMN_IN_TABLE', `No such column ${column} in table ${table}`);
}

/** Columns that can be written, with their types. */
async function typesOf(
  engine: EngineSession,
  database: string | undefined,
  table: string,
): Promise<ReadonlyMap<string, string>> {
  const where = database === undefined ? 'currentDatabase()' : quotedText(database);
  const { bytes } = await engine.run(
    `SELECT name, type FROM system.columns WHERE database = ${where} AND table = ${quotedText(table)}
      AND default_kind NOT IN ('MATERIALIZED', 'ALIAS') ORDER BY position`,
    'JSONCompactEachRow',
  );
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (lines.length === 0) throw new ClickHouseError(60, 'UNKNOWN_TABLE', `Table ${table} does not exist`);
  return new Map(lines.map((line) => JSON.parse(line) as [string, string]));
}

async function* limited(data: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of data) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw refused.tooLarge(`One INSERT may bring ${MOST_BYTES} bytes. Divide it`);
    yield chunk;
  }
}
