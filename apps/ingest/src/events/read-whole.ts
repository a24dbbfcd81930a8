import { isUtf8 } from 'node:buffer';

import type { ByteStream } from '@fadu/domain';

import { type RequestRefusedError, RequestTooLargeError, RequestUnreadableError } from '../errors.ts';
import { HEAD_BYTES, textOfBytes } from '../rejections/rejection.ts';

/** A body as text; one that cannot be taken as far as it is to be kept, with the reason. */
export interface WholeBody {
  readonly text: string;
  readonly refusal?: RequestRefusedError;
}

/** The whole body, without a byte order mark; refused when it has more than `limit` bytes or is not UTF-8. */
export async function readWhole(body: ByteStream, limit: number): Promise<WholeBody> {
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    if (bytes < Math.max(limit, HEAD_BYTES)) chunks.push(chunk);
    bytes += chunk.length;
    // Read to its end all the same: broken off here, the next request on the same connection would fail.
    if (bytes > limit && chunks.length > 1) chunks = [headOf(chunks)];
  }
  const whole = Buffer.concat(chunks);
  if (bytes > limit) return { text: textOfBytes(whole), refusal: new RequestTooLargeError(limit) };
  if (isUtf8(whole)) return { text: whole.toString().replace(/^\ufeff/, '') };
  const refusal = new RequestUnreadableError(
    '请求内容不是 UTF-8 编码：请将 JSON 存为 UTF-8（不要用 GBK 或 GB18030）后重新报送。',
    'The body is not UTF-8: write the JSON in UTF-8 and send it again.',
  );
  return { text: textOfBytes(whole), refusal };
}

/** A copy, so that the rest is let go. */
const headOf = (chunks: readonly Uint8Array[]): Uint8Array =>
  Buffer.from(Buffer.concat(chunks).subarray(0, HEAD_BYTES));

/**
 * The events of a body with one event or with a batch.
 * @throws RequestUnreadableError when it is not JSON, or not of this form
 */
export function parseWhole(text: string, form: 'single' | 'batch'): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new RequestUnreadableError(
      '请求内容不是完整的 JSON：请检查是否缺少引号、括号或在传送中被截断，更正后重新报送。',
      `The body is not JSON: ${(error as Error).message}.`,
    );
  }
  if (form === 'single') {
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return [parsed];
    throw new RequestUnreadableError(
      '请求内容不是一个事件（JSON 对象）：多个事件请以 application/cloudevents-batch+json 报送。',
      'The body is not an event, a JSON object: send several events as application/cloudevents-batch+json.',
    );
  }
  if (Array.isArray(parsed)) return parsed;
  throw new RequestUnreadableError(
    '请求内容不是一批事件（JSON 数组）：单个事件请以 application/cloudevents+json 报送。',
    'The body is not a JSON array of events: send one event as application/cloudevents+json.',
  );
}
