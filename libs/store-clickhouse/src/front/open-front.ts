import { mkdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { DomainError } from '@fadu/domain';
import { drainPending } from 'chdb';

import { refused } from '../sql/clickhouse-error.ts';
import { embeddedSlots } from '../sql/embedded-slots.ts';
import { EngineSession } from '../sql/engine-session.ts';
import { answerException } from './front-answer.ts';
import { answerSql, type FrontParts } from './front-handler.ts';
import type { Passwords } from './front-users.ts';
import { type ReaderLimits, readerLimits } from './url-settings.ts';

export interface FrontOptions {
  /** the folder of a store that this thread has open (`openEmbeddedStore`), and keeps open longer than the front */
  readonly path: string;
  readonly host: string;
  /** 0: any that is free */
  readonly port: number;
  /** absent users may not come in */
  readonly passwords: Passwords;
  readonly limits?: ReaderLimits | undefined;
}

/** The interface cannot listen where it was told to. */
export class FrontAddressError extends DomainError {
  readonly code = 'front.address';

  constructor(host: string, port: number, cause: Error) {
    super(
      `The ClickHouse interface cannot listen at ${host}:${port} (${cause.message}). ` +
        `Most often another program has the port: choose another one with FADU_CLICKHOUSE_PORT.`,
      { zh: 'ClickHouse 接口的端口不可用', cause },
    );
  }
}

export interface Front {
  /** `http://127.0.0.1:8123` */
  readonly url: string;
  /** Lets no more in, gives what is under way ten seconds, and frees the engine. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;
// Clients give up quiet connections after two to three seconds; the server must not be the first.
const KEEP_ALIVE_MS = 10_000;

/** The ClickHouse HTTP interface over the embedded engine, for clients that know nothing of 法度. */
export async function openFront({
  path,
  host,
  port,
  passwords,
  limits = readerLimits,
}: FrontOptions): Promise<Front> {
  const engine = join(path, 'clickhouse');
  const spool = join(path, 'front-spool');
  await rm(spool, { recursive: true, force: true });
  await mkdir(spool, { recursive: true });
  const version = await versionOf(engine);
  const parts: FrontParts = { engine, spool, database: 'fadu', passwords, limits, slots: embeddedSlots };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    response.setHeader('x-clickhouse-server-display-name', 'fadu');
    response.setHeader('x-clickhouse-timezone', 'UTC');
    answer(parts, request, response).catch((error: unknown) => {
      answerException(response, error, version);
    });
  });
  await new Promise<void>((resolve, reject) => {
    const failed = (error: Error) => reject(new FrontAddressError(host, port, error));
    server.once('error', failed).listen(port, host, resolve);
  });
  return { url: urlOf(server, host), close: () => close(server) };
}

async function answer(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://front');
  const method = request.method ?? 'GET';
  if (!['GET', 'HEAD', 'POST'].includes(method)) {
    throw refused.argument(`${method} is not for this interface: send GET or POST`);
  }
  if (alive.has(pathname)) response.writeHead(200, { 'content-type': HTML }).end('Ok.\n');
  else if (!asking.has(pathname)) notHere(response, pathname);
  else if (method !== 'POST' && !searchParams.has('query')) {
    response.writeHead(200, { 'content-type': HTML }).end('Ok.\n');
  } else await answerSql(parts, request, response, searchParams);
}

const HTML = 'text/html; charset=UTF-8';
const alive = new Set(['/ping', '/replicas_status']);
const asking = new Set(['/', '/query']);

function notHere(response: ServerResponse, path: string): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=UTF-8' });
  response.end(
    `There is no handle ${path.slice(0, 100)}\n\nUse / or /ping for health checks.\nSend queries with POST to /\n`,
  );
}

async function versionOf(engine: string): Promise<string> {
  const session = new EngineSession(engine);
  try {
    return (await session.run('SELECT version()')).bytes.toString('utf8').trim();
  } finally {
    await session.close();
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatient);
  // A statement cannot be stopped in the engine; its thread must be done before the store may be closed.
  await drainPending();
}
