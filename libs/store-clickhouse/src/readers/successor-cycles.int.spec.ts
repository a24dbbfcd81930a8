import { caseTables } from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';

import { rowOf } from '../testing/rows.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());

const endings: readonly (readonly [unit: string, successor: string])[] = [
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'b'],
  ['s', 's'],
  ['x', 'a'],
  ['y', 'z'],
  ['z', ''],
];
const write = (token: string, all: typeof endings, version = 1) =>
  writeRows(
    store.projector.writer,
    'units',
    all.map(([key, successor]) =>
      rowOf(caseTables.unit, {
        subject: `unit/${key}`,
        key,
        successor,
        registered_on: '2010-01-01',
        version,
      }),
    ),
    token,
  );
const found = async () =>
  (await store.api.reader.findings({ code: 'unit.successor_cycle' }, { limit: 100 })).rows;

describe('Successors in a circle', () => {
  it('are none where there are no units', async () => {
    expect(await found()).toEqual([]);
  });

  it('are told with every unit in the circle and the way round, until a correction opens it', async () => {
    await write('t1', endings);
    const rows = await found();
    expect(rows.map(({ unit, severity, subject }) => [unit, severity, subject])).toEqual([
      ['b', 'error', 'unit/b'],
      ['c', 'error', 'unit/c'],
      ['s', 'error', 'unit/s'],
    ]);
    expect(rows[0]?.detailZh).toContain('b → c → b');
    expect(rows[2]?.detailEn).toContain('s → s');
    await write('t2', [['c', '']], 2);
    expect((await found()).map(({ unit }) => unit)).toEqual(['s']);
  });
});
