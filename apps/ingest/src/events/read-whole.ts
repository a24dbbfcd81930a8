import { isUtf8 } from 'node:buffer';

import type { ByteStream } from '@fadu/domain';

import { RequestTooLargeError, RequestUnreadableError } from '../errors.ts';

/**
 * The whole body as text, without a byte order mark.
 * @throws RequestTooLargeError when it has more than `limit` bytes, RequestUnreadableError when it is not UTF-8
 */
export async function readWhole(body: ByteStream, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
    // Read to its end all the same: broken off here, the next request on the same connection would fail.
    else chunks.length = 0;
  }
  if (bytes > limit) throw new RequestTooLargeError(limit);
  const whole = Buffer.concat(chunks);
  if (!isUtf8(whole)) {
    throw new RequestUnreadableError('The body is not UTF-8: write the JSON in UTF-8 and send it again.');
  }
  return whole.toString().replace(/^\ufeff/, '');
}

/**
 * The events of a body with one event or with a batch.
 * @throws RequestUnreadableError when it is not JSON, or not of this form
 */
export function parseWhole(text: string, form: 'single' | 'batch'): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new RequestUnreadableError(`The body is not JSON: ${(error as Error).message}.`);
  }
  if (form === 'single') {
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return [parsed];
    throw new RequestUnreadableError(
      'The body is not an event, a JSON object: send several events as application/cloudevents-batch+json.',
    );
  }
  if (Array.isArray(parsed)) return parsed;
  throw new RequestUnreadableError(
    'The body is not a JSON array of events: send one event as application/cloudevents+json.',
  );
}
