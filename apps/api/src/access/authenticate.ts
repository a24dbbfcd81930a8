import type { TokenScope } from '@fadu/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { TokenMissingError, TokenScopeError, TokenUnknownError } from './access-errors.ts';
import type { Token, TokenStore } from './token-store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** whose request it is; absent only at addresses that are open */
    bearer: Token | undefined;
  }
}

/**
 * Lets nobody in without a token that has the scope of the endpoint, before any of the body is read. What an endpoint
 * does not say is `read`. A token is taken from the header only: addresses stand in logs.
 */
export function authenticate(server: FastifyInstance, tokens: TokenStore): void {
  server.decorateRequest('bearer', undefined);
  server.addHook('onRequest', (request, _reply, done) => {
    const endpoint = request.routeOptions.config?.endpoint;
    if (endpoint && !request.is404 && endpoint.scope !== 'open') {
      request.bearer = bearerOf(request, tokens, endpoint.scope ?? 'read');
    }
    done();
  });
}

function bearerOf(request: FastifyRequest, tokens: TokenStore, wanted: TokenScope | 'any'): Token {
  const [, secret] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
  if (secret === undefined) throw new TokenMissingError();
  const token = tokens.find(secret);
  if (!token) throw new TokenUnknownError();
  if (wanted !== 'any' && !token.scopes.includes(wanted) && !token.scopes.includes('admin'))
    throw new TokenScopeError(token.name, wanted);
  return token;
}
