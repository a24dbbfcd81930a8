import { MAX_KEY, identityKey, offsetAt, partitionAt, placeKey, subjectKey } from './keys.ts';

const sign = (n: number): number => Math.sign(n);

describe('keys', () => {
  it('sort places as numbers, across the bounds of bytes', () => {
    const places: [number, number][] = [
      [0, 0],
      [0, 255],
      [0, 256],
      [0, 2 ** 32],
      [0, 2 ** 48 - 1],
      [1, 0],
      [255, 9],
      [256, 0],
    ];
    const keys = places.map(([partition, offset]) => placeKey(partition, offset));
    expect([...keys].reverse().sort((a, b) => Buffer.compare(a, b))).toEqual(keys);
    expect(keys.map((key) => [partitionAt(key, 0), offsetAt(key, 0)])).toEqual(places);
  });

  it('sort a subject before those that begin with its name', () => {
    const short = subjectKey(Buffer.from('petition/1'), 65_535, 2 ** 48 - 1);
    const long = subjectKey(Buffer.from('petition/10'), 0, 0);
    expect(sign(Buffer.compare(short, long))).toBe(-1);
  });

  it('keep the longest identity that ingest lets in as it is, and fit LMDB', () => {
    const key = identityKey('源'.repeat(256), '号'.repeat(256));
    expect(key.length).toBe(256 * 3 * 2 + 1);
    expect(key.length).toBeLessThanOrEqual(MAX_KEY);
  });

  it.each([
    [MAX_KEY - 2, MAX_KEY],
    [MAX_KEY - 1, 33],
  ])(
    'hash an identity only when it is too long: an id of %i bytes makes a key of %i',
    (idBytes, keyBytes) => {
      expect(identityKey('s', 'x'.repeat(idBytes))).toHaveLength(keyBytes);
    },
  );

  it('begin hashed identities with a byte that no text has', () => {
    expect(identityKey('s', 'a\0b')[0]).toBe(0xff);
    expect(identityKey('s', '\udc00')[0]).toBe(0xff);
    expect(identityKey('s', '𠮷').toString()).toBe('s\0𠮷');
  });
});
