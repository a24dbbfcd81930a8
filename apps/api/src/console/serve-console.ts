import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { RouteUnknownError } from '../http/request-errors.ts';

/** Addresses that are never a page of the console. */
const OURS = /^\/(v1|health|metrics|openapi\.json|docs|assets)(\/|$|\?)/;

/** Serves the console's files; every other address that a browser may show is a page of it, and gets its index. */
export async function serveConsole(server: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names of assets change with their content; those of the rest stay.
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', (request, reply) => {
    if (OURS.test(request.url)) throw new RouteUnknownError(request.url.split('?')[0] ?? request.url);
    return reply.sendFile('index.html');
  });
}
