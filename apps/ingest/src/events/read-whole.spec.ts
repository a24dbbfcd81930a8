import { bytesOf } from '../testing/open-ingestion.ts';
import { readWhole } from './read-whole.ts';

describe('reading a whole body', () => {
  it('takes a body of just the limit, without its byte order mark', async () => {
    expect(await readWhole(bytesOf('\ufeffab', 2), 5)).toEqual({ text: 'ab' });
  });

  it('reads one byte too many to its end before it refuses, so that the connection can be used again', async () => {
    let read = 0;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (const piece of ['abc', 'def', 'ghi']) {
        await Promise.resolve(); // a network gives its pieces later, too
        yield await Promise.resolve(Buffer.from(piece));
        read += piece.length;
      }
    }
    expect(await readWhole(pieces(), 5)).toMatchObject({
      text: 'abcdefghi',
      refusal: { code: 'request.too_large' },
    });
    expect(read).toBe(9);
  });

  it.each([1_000, 65_536, 65_544, 200_000])(
    'gives the beginning of a body over a limit of %d, whatever the pieces',
    async (limit) => {
      const content = Buffer.from('法'.repeat(100_000));
      for (const size of [997, 65_536, 1_000_000]) {
        const { text, refusal } = await readWhole(bytesOf(content, size), limit);
        expect(refusal).toMatchObject({ code: 'request.too_large' });
        expect(text).toBe('法'.repeat(Math.floor(65_544 / 3)));
      }
    },
  );

  it('gives every byte of a body that is not UTF-8, in Base64', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xb7, 0xa8, 0xb6, 0xc8, 0x22, 0x7d]);
    const { text, refusal } = await readWhole(bytesOf(gbk, 3), 100);
    expect(refusal).toMatchObject({ code: 'request.unreadable' });
    expect(text).toBe(`base64:${gbk.toString('base64')}`);
  });

  it('takes a character that is broken off at the end for what it is', async () => {
    const { text, refusal } = await readWhole(bytesOf(Buffer.from('[法').subarray(0, 3)), 100);
    expect(refusal).toMatchObject({ code: 'request.unreadable' });
    expect(text).toMatch(/^base64:/);
  });
});
