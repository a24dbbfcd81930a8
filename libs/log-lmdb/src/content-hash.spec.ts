import { HASH_BYTES, writeContentHash } from './content-hash.ts';

function hashOf(content: string): string {
  const target = Buffer.alloc(HASH_BYTES);
  writeContentHash(content, target, 0);
  return target.toString('hex');
}

describe('the hash of a content', () => {
  // It stands in the log for ever: were it to change, every duplicate would become a conflict.
  it.each([
    ['', '1aee8d83488bdcb8'],
    ['fadu.petition.registered.v1\n信〔2021〕2号', '18760e6bc3826335'],
  ])('never changes: %j', (content, hash) => {
    expect(hashOf(content)).toBe(hash);
  });

  it('differs for 200,000 contents that differ by one number', () => {
    const hashes = new Set(Array.from({ length: 200_000 }, (_, i) => hashOf(`{"on":"2026-03-01","n":${i}}`)));
    expect(hashes.size).toBe(200_000);
  });

  it('differs for two letters swapped', () => {
    expect(hashOf('ab')).not.toBe(hashOf('ba'));
  });
});
