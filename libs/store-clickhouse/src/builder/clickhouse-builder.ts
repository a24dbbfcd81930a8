import { type Checksum, type JoiningSheet, type StoreBuilder, tables, type TableWriter } from '@fadu/domain';
import type { ClickHouseClient } from '@clickhouse/client';

import type { Connect } from '../connections/connection.ts';
import { ConnectionPool } from '../connections/pool.ts';
import { migrate } from '../migrations/migrate.ts';
import { type Insert, RowBinaryWriter } from '../writer/row-binary-writer.ts';
import { checksumsOf } from './checksums.ts';

export interface Databases {
  readonly live: string;
  readonly beside: string;
}

/** Beside the new tables: which of them they are, by UUID, so that an exchange that was cut off can be finished. */
const PREPARED = 'prepared_swap';
const PREPARED_COLUMNS = '(of String, table String, uuid UUID) ENGINE = MergeTree ORDER BY (of, table)';
const TABLE_NAMED =
  'SELECT name FROM system.tables WHERE database = {database:String} AND name = {table:String}';

/** Builds a second set of tables in a database beside the live one. */
export class ClickHouseBuilder implements StoreBuilder {
  constructor(
    private readonly client: ClickHouseClient,
    private readonly connect: Connect,
    private readonly insert: Insert,
    private readonly databases: Databases,
  ) {}

  async beside(): Promise<TableWriter<JoiningSheet>> {
    await this.drop();
    await migrate(this.connect, this.databases.beside);
    // After the swap these tables are the live ones and remember the tokens: a step that happens to have the token of
    // a rebuilding one must not be taken for it.
    return new RowBinaryWriter(this.insert, this.databases.beside, 'beside:');
  }

  async checksums(which: 'live' | 'beside'): Promise<Readonly<Record<string, Checksum>>> {
    const pool = new ConnectionPool([await this.connect({ database: this.databases[which] })]);
    try {
      return await checksumsOf(pool);
    } finally {
      await pool.close();
    }
  }

  async prepareSwap(name: string): Promise<void> {
    const { beside } = this.databases;
    await this.client.command({
      query: `CREATE TABLE IF NOT EXISTS ${beside}.${PREPARED} ${PREPARED_COLUMNS}`,
    });
    const ours = tables.map((table) => table.name);
    await this.client.command({
      query: `INSERT INTO ${beside}.${PREPARED} SELECT {name:String}, name, uuid FROM system.tables
        WHERE database = {beside:String} AND name IN {ours:Array(String)}`,
      query_params: { name, beside, ours },
    });
  }

  async swap(name: string): Promise<void> {
    const { live, beside } = this.databases;
    const waiting = await this.#waiting(name);
    if (waiting === undefined) return;
    // Tables and not databases: views name the database of their tables.
    const pairs = waiting.map((table) => `${live}.${table} AND ${beside}.${table}`);
    if (pairs.length > 0) await this.client.command({ query: `EXCHANGE TABLES ${pairs.join(', ')}` });
    await this.drop();
  }

  /** A table keeps its UUID when it changes places: the new ones that are not live yet. */
  async #waiting(name: string): Promise<readonly string[] | undefined> {
    const { live, beside } = this.databases;
    if ((await this.#rows(TABLE_NAMED, { database: beside, table: PREPARED })).length === 0) return undefined;
    const prepared = await this.#rows<{ table: string; uuid: string }>(
      `SELECT table, toString(uuid) AS uuid FROM ${beside}.${PREPARED} WHERE of = {name:String}`,
      { name },
    );
    if (prepared.length === 0) return undefined;
    const now = await this.#rows<{ uuid: string }>(
      'SELECT toString(uuid) AS uuid FROM system.tables WHERE database = {live:String}',
      { live },
    );
    const standing = new Set(now.map(({ uuid }) => uuid));
    return prepared.filter(({ uuid }) => !standing.has(uuid)).map(({ table }) => table);
  }

  async #rows<R>(query: string, params: Readonly<Record<string, unknown>>): Promise<readonly R[]> {
    const answer = await this.client.query({ query, query_params: params, format: 'JSONEachRow' });
    return answer.json<R>();
  }

  async drop(): Promise<void> {
    await this.client.command({ query: `DROP DATABASE IF EXISTS ${this.databases.beside} SYNC` });
  }
}
