import { Readable } from 'node:stream';

import type { ByteStream } from '@fadu/domain';

/** The body as bytes: as it comes, or, where the framework has parsed JSON already, written out again. */
export function bodyStream(body: unknown): ByteStream {
  if (body instanceof Readable) return body;
  return Readable.from([Buffer.from(JSON.stringify(body ?? null))]);
}
