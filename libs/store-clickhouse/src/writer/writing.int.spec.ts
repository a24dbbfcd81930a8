import { readdir } from 'node:fs/promises';

import {
  caseTables,
  eventsTable,
  itemChanges,
  NEVER,
  rejectionsTable,
  type Row,
  type TableShape,
  tables,
} from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';

import { CellUnfitError, TableUnknownError } from '../errors.ts';
import { rowOf } from '../testing/rows.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
});

const write = (shape: TableShape, rows: readonly Row[], token: string) =>
  writeRows(store.projector.writer, shape.name, rows, token);
const stored = (shape: TableShape) => store.rows<Row>(`SELECT * FROM ${shape.name} ORDER BY tuple(*)`);
const count = async (shape: TableShape) => (await stored(shape)).length;

describe('what is written', () => {
  const awkward = [
    '',
    'plain',
    '沙坪坝区公安局',
    '〔2021〕2号',
    '👮‍♀️ 𠮷',
    `it's "quoted" \`so\``,
    'back\\slash \\N \\n',
    'line\n\nbreak\r\n\ttab',
    'nul\u0000byte',
    'a'.repeat(47),
    'a'.repeat(48),
    'a'.repeat(49),
    '法'.repeat(47),
    'x'.repeat(200_000),
    "'); DROP TABLE events; --",
  ];

  it.each(awkward)('is read back the same: text %#', async (text) => {
    const row = rowOf(eventsTable, { subject: 's', id: text, kind: text, data: text });
    await write(eventsTable, [row], `text-${awkward.indexOf(text)}`);
    expect(await stored(eventsTable)).toEqual([row]);
  });

  it.each([
    '1900-01-01',
    '1925-06-30',
    '1969-12-31',
    '1970-01-01',
    '2024-02-29',
    '2149-06-07',
    '2199-12-31',
    NEVER,
  ])('is read back the same: day %s', async (day) => {
    await write(eventsTable, [rowOf(eventsTable, { on: day })], `day-${day}`);
    expect(await stored(eventsTable)).toEqual([rowOf(eventsTable, { on: day })]);
  });

  it.each([
    '1925-01-01T00:00:00.001Z',
    '1969-12-31T23:59:59.999Z',
    '2026-11-21T08:00:00.123Z',
    '2199-12-31T23:59:59.999Z',
  ])('is read back the same: instant %s', async (time) => {
    await write(eventsTable, [rowOf(eventsTable, { time })], `instant-${time}`);
    expect(await stored(eventsTable)).toEqual([rowOf(eventsTable, { time })]);
  });

  it('is read back in UTC when it came with an offset', async () => {
    await write(eventsTable, [rowOf(eventsTable, { time: '2026-11-21T08:00:00+08:00' })], 'offset');
    expect(await stored(eventsTable)).toEqual([rowOf(eventsTable, { time: '2026-11-21T00:00:00.000Z' })]);
  });

  it.each([
    ['0', '0.00'],
    ['35.1', '35.10'],
    ['-0.01', '-0.01'],
    ['-35.10', '-35.10'],
    ['1.15', '1.15'],
    // 2570 = 0A 0A: an empty line, if it stood in a statement
    ['25.70', '25.70'],
    ['9999999999999.99', '9999999999999.99'],
    ['9999999999999999.99', '9999999999999999.99'],
    ['-9999999999999999.99', '-9999999999999999.99'],
  ])('is read back the same: amount %s', async (amount, expected) => {
    await write(itemChanges, [rowOf(itemChanges, { amount })], `amount-${amount}`);
    expect(await stored(itemChanges)).toEqual([rowOf(itemChanges, { amount: expected })]);
  });

  it.each([0, 1, 10, 0x0a0a, 0x0a0a0a0a, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER])(
    'is read back the same: number %d',
    async (pos) => {
      await write(eventsTable, [rowOf(eventsTable, { pos })], `number-${pos}`);
      expect(await stored(eventsTable)).toEqual([rowOf(eventsTable, { pos })]);
    },
  );

  it.each([[[]], [['']], [['e1', '事件', "it's"]], [Array.from({ length: 300 }, (_, i) => `e${i}`)]])(
    'is read back the same: texts %#',
    async (evidence) => {
      await write(
        itemChanges,
        [rowOf(itemChanges, { evidence, amount: '0.00' })],
        `texts-${evidence.length}-${evidence[0]}`,
      );
      expect(await stored(itemChanges)).toEqual([rowOf(itemChanges, { evidence, amount: '0.00' })]);
    },
  );

  it.each([1, -1])('is read back the same: sign %d', async (sign) => {
    await write(itemChanges, [rowOf(itemChanges, { sign, amount: '0.00' })], `sign-${sign}`);
    expect(await stored(itemChanges)).toEqual([rowOf(itemChanges, { sign, amount: '0.00' })]);
  });

  it.each(tables.map((shape) => [shape.name, shape] as const))(
    'fits every column of %s',
    async (_, shape) => {
      const cells = {
        text: '文',
        key: '键',
        day: '2025-02-28',
        instant: '2025-01-02T03:04:05.678Z',
        flag: true,
      };
      const more = { number: 7, amount: '8.90', texts: ['甲', '乙'], sign: -1 };
      const all = { ...cells, ...more };
      const row = Object.fromEntries(shape.columns.map(({ name, type }) => [name, all[type]]));
      await write(shape, [row], 'whole');
      expect(await stored(shape)).toEqual([row]);
    },
  );
});

describe('a token', () => {
  const row = (id: string) => rowOf(eventsTable, { id });

  it('makes a repetition write nothing', async () => {
    await write(eventsTable, [row('a'), row('b')], 'step-1');
    await write(eventsTable, [row('a'), row('b')], 'step-1');
    expect(await count(eventsTable)).toBe(2);
  });

  it('holds for its own insert only: the same rows under another token are written', async () => {
    await write(eventsTable, [row('a')], 'step-2');
    await write(eventsTable, [row('a')], 'step-3');
    expect(await count(eventsTable)).toBe(2);
  });

  it('does not stay on the connection: another table takes the same token', async () => {
    await write(eventsTable, [row('a')], 'step-4');
    await write(rejectionsTable, [rowOf(rejectionsTable, { id: 'r' })], 'step-4');
    await store.client.command({ query: `INSERT INTO audit (action) SELECT 'x'` });
    expect(await count(rejectionsTable)).toBe(1);
  });

  it('holds in the tables that keep the current row', async () => {
    const unit = rowOf(caseTables.unit, { subject: 'unit/a', version: 1 });
    await write(caseTables.unit, [unit], 'step-5');
    await write(caseTables.unit, [unit], 'step-5');
    expect(await count(caseTables.unit)).toBe(1);
  });

  it('may be any text', async () => {
    const token = "it's\\ a 步骤/../\n*";
    await write(eventsTable, [row('a')], token);
    await write(eventsTable, [row('a')], token);
    expect(await count(eventsTable)).toBe(1);
  });

  it('is remembered after other inserts', async () => {
    await write(eventsTable, [row('a')], 'old');
    for (let i = 0; i < 30; i++) await write(eventsTable, [row(`n${i}`)], `later-${i}`);
    await write(eventsTable, [row('a')], 'old');
    expect(await count(eventsTable)).toBe(31);
  });
});

describe('an insert', () => {
  it('of no rows does nothing', async () => {
    await write(eventsTable, [], 'none');
    expect(await count(eventsTable)).toBe(0);
  });

  it('is one part, and so all or nothing, whatever years it spans', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) =>
      rowOf(itemChanges, { item: `i${i}`, placed_on: `${1925 + (i % 100)}-01-01` }),
    );
    await store.client.command({ query: 'SYSTEM STOP MERGES item_changes' });
    await write(itemChanges, rows, 'large');
    const parts = await store.rows<{ n: number; rows: number }>(
      `SELECT count() AS n, sum(rows) AS rows FROM system.parts WHERE table = 'item_changes' AND database = 'fadu' AND active`,
    );
    await store.client.command({ query: 'SYSTEM START MERGES item_changes' });
    expect(parts).toEqual([{ n: 1, rows: 200_000 }]);
  });

  it('may run beside others of the same writer', async () => {
    const batch = (name: string) =>
      Array.from({ length: 12_000 }, (_, i) => rowOf(eventsTable, { id: `${name}${i}` }));
    await Promise.all(['a', 'b', 'c'].map((name) => write(eventsTable, batch(name), `beside-${name}`)));
    const [answer] = await store.rows<{ n: number }>('SELECT uniqExact(id) AS n FROM events');
    expect(answer).toEqual({ n: 36_000 });
  });

  it('leaves no file behind, also when it fails', async () => {
    await write(eventsTable, [rowOf(eventsTable)], 'fine');
    await expect(write(eventsTable, [rowOf(eventsTable, { on: '2025-13-01' })], 'bad')).rejects.toThrow();
    expect(await readdir(store.spool)).toEqual([]);
  });
});

describe('a row that does not fit', () => {
  it.each([
    ['a day that is none', itemChanges, { due_on: '2025-02-xx' }, 'due_on'],
    ['a day too late', itemChanges, { due_on: '2300-01-01' }, 'due_on'],
    ['a day too early', itemChanges, { due_on: '1899-12-31' }, 'due_on'],
    ['an instant that is none', itemChanges, { known_at: 'yesterday' }, 'known_at'],
    ['a decimal with three places', itemChanges, { amount: '1.005' }, 'amount'],
    ['a decimal that is a number', itemChanges, { amount: 1 }, 'amount'],
    ['a sign of 0', itemChanges, { sign: 0 }, 'sign'],
    ['a text in a list place', itemChanges, { evidence: 'e1' }, 'evidence'],
    ['a negative number', eventsTable, { pos: -1 }, 'pos'],
    ['a fraction', eventsTable, { pos: 0.5 }, 'pos'],
  ])('is refused by the name of its column: %s', async (_, shape, cells, column) => {
    const writing = write(shape, [rowOf(shape), rowOf(shape, cells)], 'unfit');
    await expect(writing).rejects.toThrow(CellUnfitError);
    await expect(writing).rejects.toMatchObject({ code: 'store.cell_unfit', column });
    expect(await count(shape)).toBe(0);
  });

  it('is refused when a column is missing', async () => {
    const rest = Object.fromEntries(Object.entries(rowOf(eventsTable)).filter(([name]) => name !== 'id'));
    await expect(write(eventsTable, [rest], 'missing')).rejects.toMatchObject({ column: 'id' });
  });

  it('is refused when there is no such table', async () => {
    await expect(writeRows(store.projector.writer, 'nothing', [{}], 't')).rejects.toThrow(TableUnknownError);
  });
});
