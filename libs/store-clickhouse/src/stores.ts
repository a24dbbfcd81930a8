import type { ClickHouseClient } from '@clickhouse/client';
import type { SqlReader, StoreAuditor, StoreBuilder, StoreReader, TableWriter } from '@fadu/domain';

import { ClickHouseAuditor } from './auditor/clickhouse-auditor.ts';
import { ClickHouseBuilder } from './builder/clickhouse-builder.ts';
import type { Connect } from './connections/connection.ts';
import { ConnectionPool } from './connections/pool.ts';
import { FrontSlots } from './front/front-slots.ts';
import { ClickHouseReader } from './readers/clickhouse-reader.ts';
import type { SqlSession } from './sql/engine-session.ts';
import { adhocLimits, ClickHouseSqlReader } from './sql/sql-reader.ts';
import { type Insert, RowBinaryWriter } from './writer/row-binary-writer.ts';

/** The store as the API sees it. */
export interface ApiStore {
  readonly reader: StoreReader;
  /** for SQL that people write */
  readonly sql: SqlReader;
  readonly auditor: StoreAuditor;
  close(): Promise<void>;
}

/** The store as the projector sees it. */
export interface ProjectorStore {
  readonly writer: TableWriter;
  readonly builder: StoreBuilder;
  readonly auditor: StoreAuditor;
  close(): Promise<void>;
}

export type Role = 'api' | 'projector';

const ADHOC_AT_ONCE = 2;
const ADHOC_WAITING = 16;
const ADHOC_WAIT_MS = 10_000;

/** What reads and writes, whatever the engine is reached by; `openSql` opens a session for one question. */
export function apiStore(
  clients: readonly ClickHouseClient[],
  openSql: () => Promise<SqlSession>,
  close: () => Promise<void> = () => Promise.resolve(),
): ApiStore {
  const pool = new ConnectionPool(clients);
  const slots = new FrontSlots(ADHOC_AT_ONCE, ADHOC_WAITING, ADHOC_WAIT_MS);
  return {
    reader: new ClickHouseReader(pool),
    sql: new ClickHouseSqlReader(openSql, slots, adhocLimits),
    auditor: new ClickHouseAuditor(pool),
    close: async () => {
      await pool.close();
      await close();
    },
  };
}

/** A rebuild happens in the database `<database>_next`. */
export async function projectorStore(
  connect: Connect,
  database: string,
  insertBy: (client: ClickHouseClient) => Insert,
): Promise<ProjectorStore> {
  const client = await connect({ database });
  const insert = insertBy(client);
  const databases = { live: database, beside: `${database}_next` };
  return {
    writer: new RowBinaryWriter(insert, database),
    builder: new ClickHouseBuilder(client, connect, insert, databases),
    auditor: new ClickHouseAuditor(new ConnectionPool([client])),
    close: () => client.close(),
  };
}
