import type { WritableSheet } from '@fadu/domain';

import { BatchWriter } from './batch-writer.ts';

const FULL = 300_000;

/** Sheets that say how they are written, and are written when the test says so. */
function store() {
  const written: { readonly token: string; readonly rows: number; end: (error?: Error) => void }[] = [];
  const sheet = (): WritableSheet & { size: number } => ({
    size: 0,
    add() {
      this.size += 1;
    },
    allOrNone: (work) => {
      work();
    },
    write(token) {
      return new Promise((resolve, reject) => {
        const end = (error?: Error) => {
          if (error) reject(error);
          else resolve();
        };
        written.push({ token, rows: this.size, end });
      });
    },
  });
  return { writer: { sheet }, written };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('batches', () => {
  it('are written one at a time, each once, however many wait', async () => {
    const { writer, written } = store();
    const out = new BatchWriter(writer, 't');
    out.sheet.size = FULL - 1;
    await out.flushIfFull();
    expect(written).toEqual([]);
    out.sheet.size = FULL;
    await Promise.all([out.flushIfFull(), out.flushIfFull(), out.flushIfFull()]);
    expect(written.map(({ rows }) => rows)).toEqual([FULL]);
    out.sheet.size = FULL + 7;
    const waiting = Promise.all([out.flushIfFull(), out.flushIfFull()]);
    await turn();
    expect(written).toHaveLength(1);
    written[0]!.end();
    await waiting;
    out.sheet.size = 3;
    const finished = out.finish();
    written[1]!.end();
    await turn();
    written[2]!.end();
    await finished;
    expect(written.map(({ token, rows }) => [token, rows])).toEqual([
      ['t-1', FULL],
      ['t-2', FULL + 7],
      ['t-3', 3],
    ]);
  });

  it('tell whoever comes next that one was not written', async () => {
    const { writer, written } = store();
    const out = new BatchWriter(writer, 't');
    out.sheet.size = FULL;
    await out.flushIfFull();
    written[0]!.end(new Error('the disk is full'));
    await turn();
    out.sheet.size = FULL;
    await expect(out.flushIfFull()).rejects.toThrow('the disk is full');
    await expect(out.finish()).rejects.toThrow('the disk is full');
    expect(written).toHaveLength(1);
  });

  it('let the upkeep of the store wait before each is written', async () => {
    const { writer, written } = store();
    const said: string[] = [];
    const say = (what: string) => () => {
      said.push(`${what} after ${written.length}`);
      return Promise.resolve();
    };
    const out = new BatchWriter(writer, 't', { putOff: say('put off'), takeUp: say('taken up') });
    out.sheet.size = FULL;
    await out.flushIfFull();
    await turn();
    written[0]!.end();
    const finished = out.finish();
    await turn();
    written[1]!.end();
    await finished;
    expect(said).toEqual(['put off after 0', 'put off after 1']);
  });
});
