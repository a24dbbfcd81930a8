import { createHash } from 'node:crypto';

/** What LMDB takes as a key, in bytes. */
export const MAX_KEY = 1978;

/** partition (2 bytes) and offset (6 bytes), big-endian, so that keys sort as numbers do */
export const PLACE_BYTES = 8;
/** above every offset */
export const MAX_OFFSET = 2 ** 48 - 1;

const NUL = Buffer.of(0);
// No byte of UTF-8 is 0xff, so such a key never meets one that was written out.
const HASHED = Buffer.of(0xff);
const UNFIT_FOR_TEXT = /[\0\ud800-\udfff]/u;

export function writePlace(target: Buffer, at: number, partition: number, offset: number): void {
  target.writeUInt16BE(partition, at);
  target.writeUIntBE(offset, at + 2, 6);
}

export function placeKey(partition: number, offset: number): Buffer {
  const key = Buffer.allocUnsafe(PLACE_BYTES);
  writePlace(key, 0, partition, offset);
  return key;
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

/** `subject`, NUL, place: a scan of one subject meets its records in the order of the log. */
export function subjectKey(subject: Buffer, partition: number, offset: number): Buffer {
  const key = Buffer.allocUnsafe(subject.length + 1 + PLACE_BYTES);
  key.set(subject, 0);
  key[subject.length] = 0;
  writePlace(key, subject.length + 1, partition, offset);
  return key;
}

/** `target`, NUL, `subject` */
export const linkKey = (target: string, subject: Buffer): Buffer =>
  Buffer.concat([Buffer.from(target), NUL, subject]);

/** The key just above every key that begins with `text` and a NUL. */
export const afterAllOf = (text: string): Buffer => Buffer.concat([Buffer.from(text), Buffer.of(1)]);

/** The least key that begins with `text` and a NUL. */
export const beforeAllOf = (text: string): Buffer => Buffer.concat([Buffer.from(text), NUL]);
