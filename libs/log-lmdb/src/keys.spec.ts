import { MAX_KEY, identityKey } from './keys.ts';

describe('keys', () => {
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
