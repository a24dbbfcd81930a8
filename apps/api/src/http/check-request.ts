import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import {
  ContentTypeError,
  InvalidBodyError,
  InvalidParameterError,
  UnknownParameterError,
} from './request-errors.ts';

const noQuery = z.strictObject({});

/** Checks what an endpoint declares of its query and body, and hands on what was parsed. */
export function checkRequests(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const endpoint = request.routeOptions.config?.endpoint;
    if (endpoint && !request.is404) {
      request.query = queryOf(request, endpoint.query ?? noQuery);
      if (endpoint.streams) checkType(request, endpoint.streams);
    }
    done();
  });
  server.addHook('preHandler', (request, _reply, done) => {
    const body = request.routeOptions.config?.endpoint?.body;
    if (body) request.body = bodyOf(request, body);
    done();
  });
}

/** Before any of the body is read. */
function checkType({ headers }: FastifyRequest, taken: readonly string[]): void {
  const sent = headers['content-type'];
  if (!taken.includes(mediaType(sent))) throw new ContentTypeError(sent, taken);
}

/** `application/json; charset=utf-8` is `application/json`. */
export const mediaType = (contentType = ''): string => contentType.split(';')[0]!.trim().toLowerCase();

function queryOf(request: FastifyRequest, schema: z.ZodObject): unknown {
  const parsed = schema.safeParse(request.query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  if (issue.code === 'unrecognized_keys') {
    throw new UnknownParameterError(issue.keys[0]!, Object.keys(schema.shape));
  }
  const path = String(issue.path[0]);
  const given = (request.query as Record<string, unknown>)[path];
  throw new InvalidParameterError(
    path,
    Array.isArray(given) && issue.code === 'invalid_type' ? 'is given twice' : issue.message,
  );
}

function bodyOf(request: FastifyRequest, schema: z.ZodType): unknown {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.code === 'unrecognized_keys' ? issue.keys[0]! : issue.path.join('.');
  throw new InvalidBodyError(
    path,
    issue.code === 'unrecognized_keys' ? 'is not a field here' : issue.message,
  );
}
