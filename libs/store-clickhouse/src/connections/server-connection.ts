import { ClickHouseLogLevel, createClient } from '@clickhouse/client';

import { connectionSettings, type Connect } from './connection.ts';

/** Where a ClickHouse server is, and as whom to speak to it. */
export interface ServerAddress {
  /** `http://clickhouse:8123` or `https://…` */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const ANSWER_MS = 120_000;
// Below the three seconds after which a server closes a quiet connection, or a request meets the closing door.
const QUIET_MS = 2_000;
/** How many questions of one connection a server answers at a time. */
export const SOCKETS = 10;

/** Connections to a ClickHouse server over HTTP. What a user may do is decided there, so `readonly` is not asked for. */
export const overHttp =
  ({ url, user, password }: ServerAddress): Connect =>
  ({ database } = {}) =>
    Promise.resolve(
      createClient({
        url,
        username: user,
        password,
        ...(database === undefined ? {} : { database }),
        application: 'fadu',
        request_timeout: ANSWER_MS,
        max_open_connections: SOCKETS,
        keep_alive: { enabled: true, idle_socket_ttl: QUIET_MS },
        // What fails is thrown; its advice about proxies would stand in the log at every start.
        log: { level: ClickHouseLogLevel.OFF },
        clickhouse_settings: connectionSettings,
      }),
    );
