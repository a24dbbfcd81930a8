import { bytesOf } from '../testing/open-ingestion.ts';
import { readWhole } from './read-whole.ts';

describe('reading a whole body', () => {
  it('takes a body of just the limit, without its byte order mark', async () => {
    expect(await readWhole(bytesOf('\ufeffab', 2), 5)).toBe('ab');
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
    await expect(readWhole(pieces(), 5)).rejects.toMatchObject({ code: 'request.too_large' });
    expect(read).toBe(9);
  });
});
