import { Readable } from 'node:stream';

import { Lz4Frames } from './lz4-frames.ts';

// Made by Python's lz4 4.4: lz4.frame.compress(…), linked blocks, with and without checksums.
const HEADER = Buffer.from('04224d186040', 'hex');

const block = (...bytes: readonly number[]): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, Buffer.from(bytes)]);
};
const END = Buffer.alloc(4);
const frame = (...blocks: readonly Buffer[]) => Buffer.concat([HEADER, Buffer.from([0x82]), ...blocks, END]);
const letters = (text: string) => [...Buffer.from(text)];

async function plain(data: Buffer, size: number): Promise<string> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < data.length; at += size) chunks.push(data.subarray(at, at + size));
  const pieces: Buffer[] = [];
  for await (const piece of Readable.from(chunks).compose(new Lz4Frames()) as AsyncIterable<Buffer>)
    pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

describe('LZ4 frames', () => {
  // 3 literals, then a copy of 15 + 4 + 1 bytes from 3 back, then 2 literals
  const repeating = frame(block(0x3f, ...letters('abc'), 3, 0, 1, 0x20, ...letters('xy')));

  it.each([1, 3, 1000])('come out as they went in, in pieces of %d bytes', async (size) => {
    expect(await plain(repeating, size)).toBe(`${'abc'.repeat(8).slice(0, 23)}xy`);
  });

  it('may be several, stored, and empty', async () => {
    const stored = block(...letters('法度'));
    stored.writeUInt32LE((0x80000000 + 6) >>> 0);
    expect(await plain(Buffer.concat([frame(stored), frame(), repeating]), 7)).toMatch(/^法度abcabc/);
  });

  it.each([
    ['cut', repeating.subarray(0, -5)],
    ['none', Buffer.from('SELECT 1, 2, 3')],
    ['reaching back too far', frame(block(0x10, 0x61, 9, 0))],
    ['longer than they say', frame(block(0xf0, 0xff))],
  ])('that are %s are refused', async (_, data) => {
    await expect(plain(data, 1000)).rejects.toThrow(/LZ4/);
  });
});
