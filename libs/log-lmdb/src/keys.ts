import { createHash } from 'node:crypto';

/** What LMDB takes as a key, in bytes. */
export const MAX_KEY = 1978;

/** partition (2 bytes) and offset (6 bytes), big-endian, so that keys sort as numbers do */
export const PLACE_BYTES = 8;
/** above every offset, and every partition */
export const MAX_OFFSET = 2 ** 48 - 1;
export const MAX_PARTITION = 2 ** 16 - 1;

const NUL = Buffer.of(0);
// No byte of UTF-8 is 0xff, so such a key never meets one that was written out.
const HASHED = Buffer.of(0xff);
const UNFIT_FOR_TEXT = /[\0\ud800-\udfff]/u;

export function writePlace(target: Buffer, at: number, partition: number, offset: number): void {
  target.writeUInt16BE(partition, at);
  target.writeUIntBE(offset, at + 2, 6);
}

export function placeBytes(partition: number, offset: number): Buffer {
  const bytes = Buffer.allocUnsafe(PLACE_BYTES);
  writePlace(bytes, 0, partition, offset);
  return bytes;
}

export const partitionAt = (bytes: Buffer, at: number): number => bytes.readUInt16BE(at);
export const offsetAt = (bytes: Buffer, at: number): number => bytes.readUIntBE(at + 2, 6);

/**
 * `source`, NUL, `id`; or, when that is too long or would not be unique as UTF-8 (a NUL or half a surrogate pair
 * inside), a hash of both.
 */
export function identityKey(source: string, id: string): Buffer {
  const text = `${source}\0${id}`;
  const plain = !UNFIT_FOR_TEXT.test(source) && !UNFIT_FOR_TEXT.test(id);
  if (plain && Buffer.byteLength(text) <= MAX_KEY) return Buffer.from(text);
  const digest = createHash('sha256')
    .update(JSON.stringify([source, id]))
    .digest();
  return Buffer.concat([HASHED, digest]);
}

/** `target`, NUL, `subject` */
export const linkKey = (target: string, subject: Buffer): Buffer =>
  Buffer.concat([Buffer.from(target), NUL, subject]);

/** The key just above every key that begins with `text` and a NUL. */
export const afterAllOf = (text: string): Buffer => Buffer.concat([Buffer.from(text), Buffer.of(1)]);

/** The least key that begins with `text` and a NUL. */
export const beforeAllOf = (text: string): Buffer => Buffer.concat([Buffer.from(text), NUL]);
