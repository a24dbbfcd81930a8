import { type Checksum, type StoreBuilder, tables, type TableWriter } from '@fadu/domain';
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

/** Builds a second set of tables in a database beside the live one. */
export class ClickHouseBuilder implements StoreBuilder {
  constructor(
    private readonly client: ClickHouseClient,
    private readonly connect: Connect,
    private readonly insert: Insert,
    private readonly databases: Databases,
  ) {}

  async beside(): Promise<TableWriter> {
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

  async swap(): Promise<void> {
    const { live, beside } = this.databases;
    // Tables and not databases: views name the database of their tables.
    const pairs = tables.map(({ name }) => `${live}.${name} AND ${beside}.${name}`);
    await this.client.command({ query: `EXCHANGE TABLES ${pairs.join(', ')}` });
    await this.drop();
  }

  async drop(): Promise<void> {
    await this.client.command({ query: `DROP DATABASE IF EXISTS ${this.databases.beside} SYNC` });
  }
}
