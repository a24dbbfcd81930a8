import type { Sender } from '@fadu/domain';
import type { FastifyRequest } from 'fastify';

/** Who sends, by the token of the request. */
export const senderOf = ({ bearer }: FastifyRequest): Sender => ({
  name: bearer?.name ?? '',
  migration: bearer?.scopes.includes('migration') ?? false,
});
