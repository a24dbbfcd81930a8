import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { ClickHouseClient } from '@clickhouse/client';
import type { StoreAuditor, StoreBuilder, StoreReader, TableWriter } from '@fadu/domain';

import { ClickHouseAuditor } from './auditor/clickhouse-auditor.ts';
import { ClickHouseBuilder } from './builder/clickhouse-builder.ts';
import type { Connect } from './connections/connection.ts';
import { embedded } from './connections/embedded-connection.ts';
import { ConnectionPool } from './connections/pool.ts';
import { migrate } from './migrations/migrate.ts';
import { ClickHouseReader } from './readers/clickhouse-reader.ts';
import { RowBinaryWriter } from './writer/row-binary-writer.ts';
import { spoolInsert } from './writer/spool-insert.ts';

const LIVE = 'fadu';
const BESIDE = 'fadu_next';
const API_CONNECTIONS = 2;

export interface EmbeddedStoreOptions<Role extends 'api' | 'projector'> {
  /** The data folder; the engine's own files lie in `clickhouse` and rows on their way in `spool` below it. */
  readonly path: string;
  readonly role: Role;
}

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

/**
 * Opens the tables in this process, making or migrating them first. The main thread opens the role `api` before the
 * projector's thread opens `projector` on the same path; no second thread may, and no second process.
 *
 * A thread that has opened the store must outlive every other use of it: when a thread ends, the engine hangs or
 * crashes in the threads that are left (measured, chDB 3.4.0), even if it had closed its connections. So: close the
 * projector's store, then the main thread's, then end the process; and end the process, too, when the thread has died.
 *
 * @throws {StoreUnavailableError} as a rule because another process has the folder
 * @throws {MigrationChangedError} {@link StoreNewerError}
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions<'api'>): Promise<ApiStore>;
export async function openEmbeddedStore(options: EmbeddedStoreOptions<'projector'>): Promise<ProjectorStore>;
export async function openEmbeddedStore({
  path,
  role,
}: EmbeddedStoreOptions<'api' | 'projector'>): Promise<ApiStore | ProjectorStore> {
  await mkdir(path, { recursive: true });
  const connect = embedded(join(path, 'clickhouse'));
  await migrate(connect, LIVE);
  return role === 'api' ? apiStore(connect) : projectorStore(connect, join(path, 'spool'));
}

async function apiStore(connect: Connect): Promise<ApiStore> {
  const opened = Array.from({ length: API_CONNECTIONS }, () => connect({ database: LIVE }));
  const pool = new ConnectionPool(await Promise.all(opened));
  const adhoc = await connect({ database: LIVE, readonly: true });
  return {
    reader: new ClickHouseReader(pool),
    adhoc,
    close: async () => {
      await Promise.all([pool.close(), adhoc.close()]);
    },
  };
}

async function projectorStore(connect: Connect, spool: string): Promise<ProjectorStore> {
  // What a process that died has left behind; its step is done again from the log.
  await rm(spool, { recursive: true, force: true });
  await mkdir(spool, { recursive: true });
  const client = await connect({ database: LIVE });
  const insert = spoolInsert(client, spool);
  return {
    writer: new RowBinaryWriter(insert, LIVE),
    builder: new ClickHouseBuilder(client, connect, insert, { live: LIVE, beside: BESIDE }),
    auditor: new ClickHouseAuditor(new ConnectionPool([client])),
    close: () => client.close(),
  };
}
