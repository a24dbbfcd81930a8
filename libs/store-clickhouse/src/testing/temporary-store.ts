import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ClickHouseClient } from '@clickhouse/client';

import type { Connect } from '../connections/connection.ts';
import { embedded } from '../connections/embedded-connection.ts';
import { overHttp } from '../connections/server-connection.ts';
import { type Front, openFront } from '../front/open-front.ts';
import { engineFolder, openEmbeddedStore } from '../open-embedded-store.ts';
import { openServerStore } from '../open-server-store.ts';
import type { ApiStore, ProjectorStore } from '../stores.ts';

export interface TemporaryStore {
  /** where rows on their way lie */
  readonly spool: string;
  readonly api: ApiStore;
  readonly projector: ProjectorStore;
  /** a connection that may do anything, for looking behind the ports */
  readonly client: ClickHouseClient;
  /** further ones, to no database of ours unless one is named */
  readonly connect: Connect;
  rows<Wire>(query: string): Promise<Wire[]>;
  /** Empties the live tables. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** How the stores of a test file are reached: set by `through-http.ts`, which such a file imports first. */
export const reached = { overHttp: false };

export const passwords = { projector: 'projector-secret', api: 'api-secret', analyst: 'analyst-secret' };

/** A store in a folder of its own that is gone after `close`. A process has one open at a time. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const path = await mkdtemp(join(tmpdir(), 'fadu-store-'));
  const opened = await (reached.overHttp ? throughFront(path) : inProcess(path));
  const client = await opened.connect({ database: 'fadu' });
  const rows = async <Wire>(query: string) =>
    (await client.query({ query, format: 'JSONEachRow' })).json<Wire>();
  return {
    ...opened,
    rows,
    clear: async () => {
      // Only those that hold something: there are many tables, and each statement takes some milliseconds.
      const full = await rows<{ name: string }>(`SELECT name FROM system.tables
        WHERE database = 'fadu' AND total_rows > 0 AND name != 'migrations'`);
      for (const { name } of full) await client.command({ query: `TRUNCATE TABLE ${name}` });
    },
    spool: join(path, reached.overHttp ? 'front-spool' : 'spool'),
    client,
    close: async () => {
      await client.close();
      await opened.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

type Opened = Pick<TemporaryStore, 'api' | 'projector' | 'connect' | 'close'>;

async function inProcess(path: string): Promise<Opened> {
  const api = await openEmbeddedStore({ path, role: 'api' });
  const projector = await openEmbeddedStore({ path, role: 'projector' });
  const close = async () => {
    await projector.close();
    await api.close();
  };
  return { api, projector, connect: embedded(engineFolder(path)), close };
}

/** The same store, but everything goes over real HTTP and through the front. */
async function throughFront(path: string): Promise<Opened> {
  const { front, close } = await temporaryFront(path);
  const server = { url: front.url, user: 'projector', password: passwords.projector };
  const projector = await openServerStore({ ...server, role: 'projector' });
  const api = await openServerStore({ url: front.url, user: 'api', password: passwords.api, role: 'api' });
  return {
    api,
    projector,
    connect: overHttp(server),
    close: async () => {
      await projector.close();
      await api.close();
      await close();
    },
  };
}

/** A front over an engine in this process. */
export async function temporaryFront(path: string): Promise<{ front: Front; close: () => Promise<void> }> {
  const engine = await openEmbeddedStore({ path, role: 'api' });
  const front = await openFront({ path, host: '127.0.0.1', port: 0, passwords });
  const close = async () => {
    await front.close();
    await engine.close();
  };
  return { front, close };
}
