import type { ClickHouseClient } from '@clickhouse/client';
import fc from 'fast-check';

import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';

let store: TemporaryStore;
let connections: readonly ClickHouseClient[];
beforeAll(async () => {
  store = await temporaryStore();
  connections = await Promise.all([1, 2].map(() => store.connect({ database: 'fadu' })));
});
afterAll(async () => {
  for (const connection of connections) await connection.close();
  await store.close();
});

async function answer(client: ClickHouseClient, query: string, query_params: Record<string, unknown>) {
  const rows = await (await client.query({ query, query_params, format: 'JSONEachRow' })).json();
  return rows[0] as Record<string, unknown>;
}

const evil = fc.constantFrom(
  "'",
  "\\'",
  '\\',
  "'; DROP TABLE events; --",
  '{b:String}',
  '\t\n\r\0',
  '\\N',
  'NULL',
  '局',
  '😀',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(evil).map((all) => all.join('')),
);

describe('values of a question to the embedded engine', () => {
  it('come back as they were given, whatever stands in them', () =>
    fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 4 }), fc.nat(), async (a, b, c) => {
        const query = 'SELECT {a:String} AS a, {b:Array(String)} AS b, {c:UInt32} AS c';
        expect(await answer(connections[0]!, query, { a, b, c })).toEqual({ a, b, c });
      }),
      { numRuns: 300 },
    ));

  it('do not become those of another question on the same connection', async () => {
    const asked = Array.from({ length: 40 }, (_, i) => i);
    const answers = await Promise.all(
      asked.map((i) => answer(connections[i % 2]!, 'SELECT {a:UInt32} AS a, sleep(0.001)', { a: i })),
    );
    expect(answers.map(({ a }) => a)).toEqual(asked);
  });

  it('are taken anew after a question that failed', async () => {
    const client = connections[0]!;
    await expect(answer(client, 'SELECT {a:UInt8} AS a', { a: 'no number' })).rejects.toThrow();
    expect(await answer(client, 'SELECT {a:UInt8} AS a', { a: 7 })).toEqual({ a: 7 });
  });

  it('may be more than a statement holds', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `petition/XF-2026-${i}`);
    const query = 'SELECT length({many:Array(String)}) AS n';
    expect(await answer(connections[0]!, query, { many })).toEqual({ n: many.length });
  });

  it('let questions on two connections run side by side', async () => {
    const done: string[] = [];
    const ask = async (connection: number, name: string, query: string) => {
      await answer(connections[connection]!, query, { a: 1 });
      done.push(name);
    };
    await Promise.all([
      ask(0, 'long', 'SELECT sleep(1), {a:UInt8} AS a'),
      ask(1, 'quick', 'SELECT {a:UInt8} AS a'),
    ]);
    expect(done).toEqual(['quick', 'long']);
  });
});
