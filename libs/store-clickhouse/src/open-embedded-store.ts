import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Connect } from './connections/connection.ts';
import { embedded } from './connections/embedded-connection.ts';
import { ConnectionPool } from './connections/pool.ts';
import { migrate } from './migrations/migrate.ts';
import { type ApiStore, apiStore, type ProjectorStore, projectorStore, type Role } from './stores.ts';
import { embeddedSlots } from './sql/embedded-slots.ts';
import { EngineSession } from './sql/engine-session.ts';
import { Merges } from './writer/merges.ts';
import { spoolInsert } from './writer/spool-insert.ts';

export const LIVE = 'fadu';
const API_CONNECTIONS = 2;

export interface EmbeddedStoreOptions<R extends Role> {
  /** The data folder; the engine's own files lie in `clickhouse` and rows on their way in `spool` below it. */
  readonly path: string;
  readonly role: R;
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
}: EmbeddedStoreOptions<Role>): Promise<ApiStore | ProjectorStore> {
  await mkdir(path, { recursive: true });
  const connect = embedded(engineFolder(path));
  await migrate(connect, LIVE);
  if (role === 'api') return openApi(connect, engineFolder(path));
  const spool = join(path, 'spool');
  // What a process that died has left behind; its step is done again from the log.
  await rm(spool, { recursive: true, force: true });
  await mkdir(spool, { recursive: true });
  return projectorStore(connect, LIVE, {
    insertBy: (client) => spoolInsert(client, spool),
    upkeepBy: (client) => new Merges(client),
  });
}

async function openApi(connect: Connect, engine: string): Promise<ApiStore> {
  const clients = Array.from({ length: API_CONNECTIONS }, () => connect({ database: LIVE }));
  const openSql = async () => {
    const session = new EngineSession(engine);
    await session.use(LIVE);
    return session;
  };
  return apiStore({ pool: new ConnectionPool(await Promise.all(clients)), openSql, slots: embeddedSlots });
}

/** Where the engine keeps its own files below the folder of a store. */
export const engineFolder = (path: string): string => join(path, 'clickhouse');
