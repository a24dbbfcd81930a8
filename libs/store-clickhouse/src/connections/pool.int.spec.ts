import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { ConnectionPool } from './pool.ts';

let store: TemporaryStore;
let pool: ConnectionPool;
beforeAll(async () => {
  store = await temporaryStore();
  pool = new ConnectionPool(await Promise.all([1, 2].map(() => store.connect({ database: 'fadu' }))));
});
afterAll(async () => {
  await pool.close();
  await store.close();
});

const LONG = 'SELECT sleep(1)';

describe('several connections', () => {
  it('do not let short questions wait behind a long one', async () => {
    const done: string[] = [];
    const ask = async (name: string, query: string) => {
      await pool.ask(query);
      done.push(name);
    };
    await Promise.all([ask('long', LONG), ...[1, 2, 3, 4].map((n) => ask(`short ${n}`, 'SELECT 1'))]);
    expect(done).toEqual(['short 1', 'short 2', 'short 3', 'short 4', 'long']);
  });

  it('are free again after questions that failed', async () => {
    const wrong = [1, 2, 3, 4].map(() => pool.ask('SELECT nothing'));
    expect((await Promise.allSettled(wrong)).map(({ status }) => status)).toEqual(
      wrong.map(() => 'rejected'),
    );
    const asked = [1, 2, 3, 4, 5];
    const answers = await Promise.all(
      asked.map((n) => pool.ask<{ n: number }>('SELECT {n:UInt8} AS n', { n })),
    );
    expect(answers.map(([row]) => row!.n)).toEqual(asked);
  });
});
