import type { ClickHouseClient } from '@clickhouse/client';
import type { StoreAuditor, StoreBuilder, StoreReader, TableWriter } from '@fadu/domain';

import { ClickHouseAuditor } from './auditor/clickhouse-auditor.ts';
import { ClickHouseBuilder } from './builder/clickhouse-builder.ts';
import type { Connect } from './connections/connection.ts';
import { ConnectionPool } from './connections/pool.ts';
import { ClickHouseReader } from './readers/clickhouse-reader.ts';
import { type Insert, RowBinaryWriter } from './writer/row-binary-writer.ts';

/** The store as the API sees it. */
export interface ApiStore {
  readonly reader: StoreReader;
  /** For SQL that people write: this connection refuses everything that writes, but not `INTO OUTFILE`. */
  readonly adhoc: ClickHouseClient;
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

/** What reads and writes, whatever the engine is reached by. */
export async function apiStore(connect: Connect, database: string, connections: number): Promise<ApiStore> {
  const opened = Array.from({ length: connections }, () => connect({ database }));
  const pool = new ConnectionPool(await Promise.all(opened));
  const adhoc = await connect({ database, readonly: true });
  return {
    reader: new ClickHouseReader(pool),
    adhoc,
    close: async () => {
      await Promise.all([pool.close(), adhoc.close()]);
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
