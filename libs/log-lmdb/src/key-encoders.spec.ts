import fc from 'fast-check';

import { type PlaceKey, type SubjectKey, placeKeys, subjectKeys } from './key-encoders.ts';
import { MAX_OFFSET, MAX_PARTITION } from './keys.ts';

const AT = 12; // lmdb writes keys behind other things of its own

function bytesOf<Key>(encoder: { writeKey(key: Key, target: Buffer, at: number): number }, key: Key): Buffer {
  const target = Buffer.alloc(2048, 0xaa);
  return target.subarray(AT, encoder.writeKey(key, target, AT));
}

const place = fc.tuple(
  fc.nat({ max: MAX_PARTITION }),
  fc.maxSafeNat().map((n) => n % (MAX_OFFSET + 1)),
);
const subject = fc.string({ unit: 'grapheme', maxLength: 100 }).map((text) => text.replaceAll('\0', ''));
const inOrder = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const at = a.findIndex((one, i) => one !== b[i]);
  if (at === -1) return 0;
  const [left, right] = [a[at]!, b[at]!];
  return typeof left === 'number'
    ? Math.sign(left - Number(right))
    : Buffer.compare(Buffer.from(left), Buffer.from(String(right)));
};

describe('keys of places', () => {
  it('come back as they were, and sort as numbers do', () =>
    fc.assert(
      fc.property(place, place, (a: PlaceKey, b: PlaceKey) => {
        const [left, right] = [bytesOf(placeKeys, a), bytesOf(placeKeys, b)];
        expect(placeKeys.readKey(left, 0, left.length)).toEqual(a);
        expect(Buffer.compare(left, right)).toBe(inOrder(a, b));
      }),
    ));

  it('sort across the bounds of bytes', () => {
    const places: PlaceKey[] = [
      [0, 0],
      [0, 255],
      [0, 256],
      [0, 2 ** 32],
      [0, MAX_OFFSET],
      [1, 0],
      [255, 9],
      [256, 0],
    ];
    const keys = places.map((one) => bytesOf(placeKeys, one));
    expect([...keys].reverse().sort((a, b) => Buffer.compare(a, b))).toEqual(keys);
  });

  it('are two bytes of the partition and six of the offset, as in every log there is', () => {
    expect(bytesOf(placeKeys, [258, 2 ** 40 + 3]).toString('hex')).toBe('0102010000000003');
  });
});

describe('keys of records of a subject', () => {
  it('come back as they were, and sort by subject and then by place', () =>
    fc.assert(
      fc.property(subject, place, subject, place, (one, at, other, there) => {
        const a: SubjectKey = [one, ...at];
        const b: SubjectKey = [other, ...there];
        const [left, right] = [bytesOf(subjectKeys, a), bytesOf(subjectKeys, b)];
        expect(subjectKeys.readKey(left, 0, left.length)).toEqual(a);
        expect(bytesOf(subjectKeys, [Buffer.from(one), ...at])).toEqual(left);
        expect(Buffer.compare(left, right)).toBe(inOrder(a as string[], b as string[]));
      }),
    ));

  it('sort a subject before those that begin with its name', () => {
    const short = bytesOf(subjectKeys, ['petition/1', MAX_PARTITION, MAX_OFFSET]);
    expect(Buffer.compare(short, bytesOf(subjectKeys, ['petition/10', 0, 0]))).toBe(-1);
  });

  it('are the subject, a NUL and the place, as in every log there is', () => {
    expect(bytesOf(subjectKeys, ['petition/局', 1, 2]).toString('latin1')).toBe(
      `${Buffer.from('petition/局').toString('latin1')}\0\0\x01\0\0\0\0\0\x02`,
    );
  });

  // By this name lmdb knows that it must make more room.
  it('ask for more room when there is none, and never write half a key', () => {
    for (const key of ['petition/12345', Buffer.from('petition/12345')])
      for (let room = 0; room < 23; room++)
        expect(() => subjectKeys.writeKey([key, 1, 2], Buffer.alloc(AT + room), AT)).toThrow(
          expect.objectContaining({ name: 'RangeError' }) as Error,
        );
  });
});
