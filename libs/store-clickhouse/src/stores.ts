import type { ClickHouseClient } from '@clickhouse/client';
import type {
  JoiningSheet,
  SqlReader,
  StoreAuditor,
  StoreBuilder,
  StoreReader,
  StoreUpkeep,
  TableWriter,
} from '@fadu/domain';

import { ClickHouseAuditor } from './auditor/clickhouse-auditor.ts';
import { ClickHouseBuilder } from './builder/clickhouse-builder.ts';
import type { Connect } from './connections/connection.ts';
import { ConnectionPool } from './connections/pool.ts';
import type { FrontSlots } from './front/front-slots.ts';
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
  readonly writer: TableWriter<JoiningSheet>;
  readonly builder: StoreBuilder;
  readonly auditor: StoreAuditor;
  /** absent where the store is not this process's alone */
  readonly upkeep?: StoreUpkeep;
  close(): Promise<void>;
}

export type Role = 'api' | 'projector';

export interface ApiConnections {
  readonly pool: ConnectionPool;
  /** a session for one question that people write */
  readonly openSql: () => Promise<SqlSession>;
  /** how many such questions may run at a time */
  readonly slots: FrontSlots;
}

/** What reads, whatever the engine is reached by. */
export function apiStore({ pool, openSql, slots }: ApiConnections): ApiStore {
  return {
    reader: new ClickHouseReader(pool),
    sql: new ClickHouseSqlReader(openSql, slots, adhocLimits),
    auditor: new ClickHouseAuditor(pool),
    close: () => pool.close(),
  };
}

/** What differs between the embedded engine and a server. */
export interface ProjectorMeans {
  readonly insertBy: (client: ClickHouseClient) => Insert;
  readonly upkeepBy?: (client: ClickHouseClient) => StoreUpkeep;
}

/** A rebuild happens in the database `<database>_next`. */
export async function projectorStore(
  connect: Connect,
  database: string,
  own: ProjectorMeans,
): Promise<ProjectorStore> {
  const client = await connect({ database });
  const insert = own.insertBy(client);
  const upkeep = own.upkeepBy?.(client);
  const databases = { live: database, beside: `${database}_next` };
  return {
    writer: new RowBinaryWriter(insert, database),
    builder: new ClickHouseBuilder(client, connect, insert, databases),
    auditor: new ClickHouseAuditor(new ConnectionPool([client])),
    ...(upkeep && { upkeep }),
    close: () => client.close(),
  };
}
