import { bytesOf } from '../testing/open-ingestion.ts';
import { type Line, splitLines } from './split-lines.ts';

async function lines(content: string | Uint8Array, size = 65_536, limit = 1_000): Promise<Line[]> {
  const all: Line[] = [];
  for await (const some of splitLines(bytesOf(content, size), limit)) all.push(...some);
  return all;
}

const texts = async (content: string, size?: number) =>
  (await lines(content, size)).map(({ number, text }) => `${number} ${text}`);

describe('splitting a stream into lines', () => {
  it.each([1, 2, 3, 5, 64])('gives the same lines whatever the pieces: %d bytes', async (size) => {
    expect(await texts('{"甲":"𠮷"}\r\n\r\n  \nb\nc', size)).toEqual(['1 {"甲":"𠮷"}', '4 b', '5 c']);
  });

  it.each([1, 2, 100])('drops a byte order mark at the beginning, in pieces of %d bytes', async (size) => {
    expect(await texts('\ufeffa\n\ufeffb', size)).toEqual(['1 a', '2 \ufeffb']);
  });

  it.each(['', '\n', '\r\n\r\n', '\ufeff', '   '])('finds nothing in %j', async (content) => {
    expect(await lines(content)).toEqual([]);
  });

  it.each([1, 7, 5_000])(
    'holds a line up to the limit and skips a longer one, in pieces of %d bytes',
    async (size) => {
      const content = `${'a'.repeat(1_000)}\r\n${'b'.repeat(1_001)}\n${'c'.repeat(3_000)}\r\nd`;
      const found = await lines(content, size);
      expect(found.map(({ number, fault }) => [number, fault])).toEqual([
        [1, undefined],
        [2, 'too_large'],
        [3, 'too_large'],
        [4, undefined],
      ]);
      expect(found[3]!.text).toBe('d');
    },
  );

  it('holds no more than the beginning of an endless line', async () => {
    const piece = Buffer.alloc(65_536, 'x');
    async function* endless() {
      for (let i = 0; i < 1_000; i += 1) yield await Promise.resolve(piece);
      yield Buffer.from('\nlast');
    }
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const found: Line[] = [];
    for await (const some of splitLines(endless(), 1_048_576)) {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
      found.push(...some);
    }
    expect(found.map(({ fault, text }) => [fault, text.length])).toEqual([
      ['too_large', 65_544],
      [undefined, 4],
    ]);
    expect(most - before).toBeLessThan(32 * 1_048_576);
  });

  it('refuses a line that is not UTF-8 and goes on', async () => {
    const content = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc4, 0xe3, 0xba]), Buffer.from('\nb')]);
    const found = await lines(content);
    expect(found.map(({ fault }) => fault)).toEqual([undefined, 'encoding', undefined]);
    expect(found[1]!.text).toBe(`base64:${Buffer.from([0xc4, 0xe3, 0xba]).toString('base64')}`);
  });
});
