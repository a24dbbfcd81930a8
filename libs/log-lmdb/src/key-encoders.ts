import { PLACE_BYTES, offsetAt, partitionAt, writePlace } from './keys.ts';

/** Where a record lies. Bytes that sort as numbers do; see `writePlace`. */
export type PlaceKey = [partition: number, offset: number];

/** A record among those of its subject: `subject`, NUL, place. A scan of one subject meets them in the order of the log. */
export type SubjectKey = [subject: string | Uint8Array, partition: number, offset: number];

/**
 * How lmdb writes keys into its own memory, and reads them from there. Keys of bytes are copied on the way, each into
 * memory of its own: a tenth of judging all cases anew, which reads every record by its place.
 */
interface KeyEncoder<Key> {
  /** gives the position after the key */
  writeKey(key: Key, target: Buffer, at: number): number;
  readKey(source: Buffer, start: number, end: number): Key;
}

export const placeKeys: KeyEncoder<PlaceKey> = {
  writeKey: ([partition, offset], target, at) => {
    writePlace(target, at, partition, offset);
    return at + PLACE_BYTES;
  },
  readKey: (source, start) => [partitionAt(source, start), offsetAt(source, start)],
};

export const subjectKeys: KeyEncoder<SubjectKey> = {
  writeKey: ([subject, partition, offset], target, at) => {
    const nul = at + writeSubject(subject, target, at);
    target[nul] = 0;
    writePlace(target, nul + 1, partition, offset);
    return nul + 1 + PLACE_BYTES;
  },
  readKey: (source, start, end) => {
    const place = end - PLACE_BYTES;
    return [source.toString('utf8', start, place - 1), partitionAt(source, place), offsetAt(source, place)];
  },
};

/** Gives the number of bytes. @throws RangeError when there is no room, after which lmdb makes more */
function writeSubject(subject: string | Uint8Array, target: Buffer, at: number): number {
  if (typeof subject !== 'string') {
    target.set(subject, at);
    return subject.length;
  }
  const length = Buffer.byteLength(subject);
  if (at + length + 1 + PLACE_BYTES > target.length) throw new RangeError('no room for a key');
  return target.write(subject, at);
}
