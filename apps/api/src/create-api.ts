import 'reflect-metadata';

import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyServerOptions,
  InjectOptions,
  LightMyRequestResponse as InjectResponse,
} from 'fastify';

import { authenticate } from './access/authenticate.ts';
import { ApiModule } from './api.module.ts';
import { serveConsole } from './console/serve-console.ts';
import { checkRequests } from './http/check-request.ts';
import { problemOf } from './http/problem.ts';
import { LARGEST_FILE } from './imports/imports.controller.ts';
import { RouteBook } from './http/route-book.ts';
import { Meters } from './metrics/meters.ts';
import type { ApiParts } from './parts.ts';

/** The HTTP side of 法度, put together and not listening yet. */
export interface Api {
  /** Gives the address it listens at. Port 0 takes any free one. */
  listen(host: string, port: number): Promise<string>;
  /** Finishes what is under way, for ten seconds at most, and stops. */
  close(): Promise<void>;
  /** Asks without a network: for tests. */
  inject(options: InjectOptions): Promise<InjectResponse>;
}

const GRACE_MS = 10_000;

/** Bodies that are read as a stream, whatever their length. */
const STREAMED = [
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
  'application/x-ndjson',
];

export async function createApi(parts: ApiParts): Promise<Api> {
  const adapter = new FastifyAdapter(serverOptions(parts));
  const server = adapter.getInstance<FastifyInstance>();
  const routes = new RouteBook();
  routes.listen(server);
  authenticate(server, parts.tokens);
  checkRequests(server);

  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts, routes), adapter, {
    // What Nest has to say is about its own wiring, and that it throws.
    logger: false,
    abortOnError: false,
  });
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(STREAMED, (_request, payload, done) => {
    done(null, payload);
  });
  await server.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY } });
  await server.register(multipart, { limits: { files: 1, fileSize: LARGEST_FILE } });
  await serveConsole(server, parts.staticDir);
  measure(server, app.get(Meters));
  const close = closing(server, () => app.close());
  await app.init();
  await server.ready();

  return {
    listen: (host, port) => server.listen({ host, port }),
    close,
    inject: (options) => server.inject(options),
  };
}

const serverOptions = ({ logger }: ApiParts): FastifyServerOptions => ({
  ...(logger && { loggerInstance: logger }),
  // What is under way is finished; see `close`.
  forceCloseConnections: 'idle',
  routerOptions: {
    // A key has up to 128 characters, each up to 12 when it stands in an address.
    maxParamLength: 2000,
  },
  frameworkErrors: (error, request, reply) => {
    const { problem } = problemOf(error, request.id);
    void (reply as FastifyReply)
      .code(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(problem);
  },
});

/**
 * Nothing from other hosts. `upgrade-insecure-requests` stays out: inside a government network the console is often
 * served over plain HTTP. The charts and tables of the console set styles while they run.
 */
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
};

/** Lets what is under way be answered, and keeps no connection open after that. */
function closing(server: FastifyInstance, close: () => Promise<void>): () => Promise<void> {
  let stopping = false;
  server.addHook('onSend', (_request, reply, payload, done) => {
    // Answers name people and cases, and change with every event.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
  return async () => {
    stopping = true;
    const impatient = setTimeout(() => server.server.closeAllConnections(), GRACE_MS).unref();
    await close();
    clearTimeout(impatient);
  };
}

function measure(server: FastifyInstance, meters: Meters): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    meters.request({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
