import { type Front, openFront, passwordsIn } from '@fadu/store-clickhouse';

import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';

/**
 * The ClickHouse interface over the tables in this process, if it is wanted. Nobody writes through it: the projector
 * runs in here, and a second one would spoil the ledger.
 *
 * @throws when the port is taken
 */
export async function openClickHouseFront(config: Config, folder: DataFolder): Promise<Front | undefined> {
  if (!config.clickhouse) return undefined;
  const passwords = await passwordsIn(folder.clickhouseUsers, ['api', 'grafana_ro', 'analyst']);
  return openFront({ path: folder.store, host: config.host, port: config.clickhouse.port, passwords });
}
