import { type ClickHouseClient, createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

import { StoreUnavailableError } from '../errors.ts';
import { connectionSettings, type Connect } from './connection.ts';
import { settingParameters } from './set-parameters.ts';

/**
 * Connections to chDB in this process. One process has one folder open at a time; its threads may share it.
 *
 * @throws {StoreUnavailableError} as a rule because another process has the folder
 */
export const embedded =
  (path: string): Connect =>
  async ({ database, readonly = false } = {}) => {
    const client = openClient(path);
    try {
      if (database !== undefined) await client.command({ query: `USE ${database}` });
      await client.command({ query: `SET ${assignments(connectionSettings)}` });
      if (readonly) await client.command({ query: 'SET readonly = 1' });
    } catch (error) {
      await client.close();
      throw error;
    }
    return client;
  };

// Both implement the same contract, but each package declares it with private fields of its own.
type ClientConnection = NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>;

function openClient(path: string): ClickHouseClient {
  try {
    const connection = settingParameters(createChdbConnection({ path }));
    return createClient({ connection: connection as unknown as ClientConnection });
  } catch (error) {
    throw new StoreUnavailableError(path, error);
  }
}

const assignments = (settings: Readonly<Record<string, string | number>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = ${typeof value === 'number' ? value : `'${value}'`}`)
    .join(', ');
