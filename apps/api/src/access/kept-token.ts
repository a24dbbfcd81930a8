import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import { type TokenScope, tokenAnswer } from '@fadu/domain';
import { z } from 'zod';

import { ALL_SCOPES, type Token } from './token-store.ts';

/** A token as it is kept: its secret only as a hash. */
export const keptToken = tokenAnswer.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
export type KeptToken = z.infer<typeof keptToken>;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The administrator's token is kept nowhere: whoever starts the program gives it, and it has every scope. */
export const administrator = (secret: string): KeptToken => ({
  id: 'admin',
  name: 'admin',
  scopes: [...ALL_SCOPES],
  createdAt: '1970-01-01T00:00:00.000Z',
  revokedAt: null,
  hash: hashOf(secret),
});

export function newKeptToken(
  name: string,
  scopes: readonly TokenScope[],
  at: Date,
): { readonly token: KeptToken; readonly secret: string } {
  const secret = `fadu_${randomBytes(24).toString('base64url')}`;
  const id = randomBytes(6).toString('hex');
  const createdAt = at.toISOString();
  return {
    token: { id, name, scopes: [...scopes], createdAt, revokedAt: null, hash: hashOf(secret) },
    secret,
  };
}

/** The one with this secret, unless revoked. */
export function tokenWith(secret: string, tokens: readonly KeptToken[]): Token | undefined {
  const given = Buffer.from(hashOf(secret), 'hex');
  // Every token is compared, so that the time taken tells nothing about which one came close.
  let found: KeptToken | undefined;
  for (const token of tokens) {
    const same = timingSafeEqual(given, Buffer.from(token.hash, 'hex'));
    if (same && token.revokedAt === null) found = token;
  }
  return found && withoutHash(found);
}

/** Whether a token that stands is meant by an id or a name. */
export const isMeant = ({ id, name, revokedAt }: KeptToken, idOrName: string): boolean =>
  revokedAt === null && (id === idOrName || name === idOrName);

export const withoutHash = ({ id, name, scopes, createdAt, revokedAt }: KeptToken): Token => ({
  id,
  name,
  scopes,
  createdAt,
  revokedAt,
});
