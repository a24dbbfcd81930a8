import type { Problem } from '@fadu/domain';

import { compose } from './compose.ts';
import type { Config } from './config.ts';
import { adminTokenOf, openDataFolder, runningServer } from './data-folder.ts';

/** What the server answered instead of what was asked for; the message is its own. */
export class RefusedError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title} [${problem.code}]\n${problem.detail}`);
  }
}

/** What can be sent: text, a form, a stream. */
export type Body = NonNullable<RequestInit['body']>;

/** The HTTP API as the command line uses it. */
export interface Client {
  readonly url: string;
  get<T>(path: string, query?: Readonly<Record<string, unknown>>): Promise<T>;
  send<T>(method: string, path: string, body?: { readonly type?: string; readonly data: Body }): Promise<T>;
  close(): Promise<void>;
}

/**
 * Speaks to the server that runs on the data folder; where none runs, opens the folder itself, on a free port of this
 * machine, for as long as the command takes. So every command has one way, whoever holds the folder.
 */
export async function openClient(config: Config): Promise<Client> {
  const folder = openDataFolder(config.dataDir);
  const token = adminTokenOf(folder, config.adminToken);
  const server = await runningServer(folder);
  if (server) return clientOf(server.url, token, () => Promise.resolve());
  const own = await compose(config, folder, token);
  const url = await own.api.listen('127.0.0.1', 0);
  return clientOf(url, token, () => own.close());
}

function clientOf(url: string, token: string, close: () => Promise<void>): Client {
  async function call<T>(path: string, init: RequestInit & { duplex?: 'half' }): Promise<T> {
    const response = await fetch(new URL(path, url), {
      ...init,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    if (!response.ok) throw new RefusedError(JSON.parse(text) as Problem);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  return {
    url,
    get: (path, query = {}) => call(`${path}${queryText(query)}`, {}),
    send: (method, path, body) =>
      call(path, {
        method,
        ...(body === undefined ? {} : { body: body.data, duplex: 'half' as const }),
        headers: body?.type === undefined ? {} : { 'content-type': body.type },
      }),
    close,
  };
}

/** `{unit: ['a', 'b'], on: undefined}` → `?unit=a&unit=b` */
export function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((v) => v !== undefined)
      .map((v): [string, string] => [name, String(v)]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
