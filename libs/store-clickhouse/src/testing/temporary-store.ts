import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ClickHouseClient } from '@clickhouse/client';

import { embedded } from '../connections/embedded-connection.ts';
import { openEmbeddedStore } from '../open-embedded-store.ts';
import type { ApiStore, ProjectorStore } from '../stores.ts';

export interface TemporaryStore {
  readonly path: string;
  readonly api: ApiStore;
  readonly projector: ProjectorStore;
  /** a connection that may do anything, for looking behind the ports */
  readonly client: ClickHouseClient;
  rows<Wire>(query: string): Promise<Wire[]>;
  close(): Promise<void>;
}

/** A store in a folder of its own that is gone after `close`. A process has one open at a time. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const path = await mkdtemp(join(tmpdir(), 'fadu-store-'));
  const api = await openEmbeddedStore({ path, role: 'api' });
  const projector = await openEmbeddedStore({ path, role: 'projector' });
  const client = await embedded(join(path, 'clickhouse'))({ database: 'fadu' });
  return {
    path,
    api,
    projector,
    client,
    rows: async <Wire>(query: string) => (await client.query({ query, format: 'JSONEachRow' })).json<Wire>(),
    close: async () => {
      await client.close();
      await projector.close();
      await api.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}
