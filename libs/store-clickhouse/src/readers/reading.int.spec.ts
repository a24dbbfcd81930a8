import {
  auditTable,
  caseTables,
  eventsTable,
  findingChanges,
  type Kind,
  NEVER,
  type Page,
  type PageRequest,
  rejectionsTable,
  type Row,
} from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';

import { CursorUnreadableError, KindUnknownError } from '../errors.ts';
import { came, ledgerItem, rowOf, went } from '../testing/rows.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';

let store: TemporaryStore;
let tokens = 0;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
});

const write = (table: string, ...rows: readonly Row[]) =>
  writeRows(store.projector.writer, table, rows, `t${++tokens}`);
const writeCases = (kind: Kind, ...cases: readonly Row[]) =>
  write(
    caseTables[kind].name,
    ...cases.map((c) => rowOf(caseTables[kind], { subject: `${kind}/${String(c['key'])}`, ...c })),
  );

// Jest says `any`, which would spread.
const containing = (text: string) => expect.stringContaining(text) as unknown;

async function everything<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  limit = 2,
): Promise<readonly T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit, cursor });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

describe('a tally', () => {
  const on = (day: string, knownAt?: string) =>
    store.api.reader.tally({ profile: 'national', on: day, ...(knownAt ? { knownAt } : {}) }, 'none');

  it('is open on the due day and missed on the day after', async () => {
    await write('item_changes', ...came('2025-03-02T00:00:00.000Z', ledgerItem()));
    expect(await on('2025-02-28')).toEqual([]);
    expect(await on('2025-03-16')).toMatchObject([{ open: 1, missed: 0 }]);
    expect(await on('2025-03-17')).toMatchObject([{ open: 0, missed: 1 }]);
  });

  it('tells what was known at an instant: up to and including it', async () => {
    const before = ledgerItem();
    const after = ledgerItem({ outcome: 'met', outcome_on: '2025-03-10', settled_on: '2025-03-10' });
    const late = '2025-04-01T08:00:00.123Z';
    await write(
      'item_changes',
      ...came('2025-03-02T00:00:00.000Z', before),
      ...went(late, before),
      ...came(late, after),
    );
    expect(await on('2025-03-31', '2025-04-01T08:00:00.122Z')).toMatchObject([{ met: 0, missed: 1 }]);
    expect(await on('2025-03-31', late)).toMatchObject([{ met: 1, missed: 0 }]);
    expect(await on('2025-03-31', '2025-04-01T16:00:00.123+08:00')).toMatchObject([{ met: 1, missed: 0 }]);
  });

  it('labels months, quarters and years', async () => {
    await write(
      'item_changes',
      ...came('2025-03-02T00:00:00.000Z', ledgerItem({ placed_on: '2025-12-31', unit: '' })),
    );
    const label = async (group: 'month' | 'quarter' | 'year') =>
      (await store.api.reader.tally({ profile: 'national', on: '2025-03-05' }, group))[0];
    expect(await label('month')).toMatchObject({ group: '2025-12', unit: '' });
    expect(await label('quarter')).toMatchObject({ group: '2025Q4' });
    expect(await label('year')).toMatchObject({ group: '2025' });
  });
});

describe('units', () => {
  it('come by id, in their newest version, with their history', async () => {
    const history = [{ on: '2020-01-01', name: '旧名', category: 'department', enforcement: true }];
    await writeCases('unit', { key: 'b', name: '乙', version: 1 });
    await writeCases('unit', {
      key: 'b',
      name: '乙局',
      aliases: ['乙'],
      history: JSON.stringify(history),
      version: 2,
    });
    await writeCases('unit', {
      key: 'a',
      name: '甲',
      enforcement: true,
      registered_on: '1925-01-01',
      version: 1,
    });
    expect(await store.api.reader.units()).toMatchObject([
      { id: 'a', name: '甲', enforcement: true, registeredOn: '1925-01-01', endedOn: NEVER, history: [] },
      { id: 'b', name: '乙局', aliases: ['乙'], history },
    ]);
  });
});

describe('findings', () => {
  const all = (query: Parameters<typeof store.api.reader.findings>[0] = {}) =>
    everything((page) => store.api.reader.findings(query, page));
  const finding = (cells: Row) =>
    rowOf(findingChanges, {
      subject: 'petition/XF-1',
      kind: 'petition',
      code: 'order',
      severity: 'warning',
      ...cells,
    });

  it('are those that stand: what went is gone', async () => {
    await write(
      'finding_changes',
      finding({ event: 'e1' }),
      finding({ event: 'e2' }),
      finding({ event: 'e1', sign: -1 }),
    );
    expect(await all()).toMatchObject([{ code: 'order', event: 'e2' }]);
  });

  it('are asked for by code, unit, subject and kind', async () => {
    await write(
      'finding_changes',
      finding({ unit: 'a' }),
      finding({ unit: 'b', code: 'gap', kind: 'law', subject: 'law/1' }),
    );
    expect(await all({ code: 'gap' })).toHaveLength(1);
    expect(await all({ unit: 'a', kind: 'petition' })).toMatchObject([{ code: 'order' }]);
    expect(await all({ subject: 'law/1', unit: 'a' })).toEqual([]);
  });

  it('are each on one page, also where code and subject are the same', async () => {
    await write('finding_changes', ...Array.from({ length: 7 }, (_, i) => finding({ event: `e${i}` })));
    expect(new Set((await all()).map(({ event }) => event)).size).toBe(7);
  });

  it('tell of a unit that cases name and nobody registered, once, with the count', async () => {
    await writeCases('unit', { key: 'known', registered_on: '2020-01-01' }, { key: 'heard-of' });
    await writeCases(
      'petition',
      { key: '1', unit: 'known', registered_unit: 'known' },
      { key: '2', unit: 'new', registered_unit: 'known' },
    );
    await write(
      'events',
      rowOf(eventsTable, {
        subject: 'petition/2',
        id: '2t',
        type: 'petition.transferred',
        data: '{"toUnit":"new"}',
      }),
    );
    await writeCases('litigation', { key: 'L', defendants: ['known', 'new', "o'brien"] });
    await writeCases('law', { key: 'A', units: ['all'], promulgated_on: '2020-01-01' });
    expect(await all()).toMatchObject([
      {
        code: 'unit.unknown',
        subject: 'unit/new',
        unit: 'new',
        detailZh: containing('有 2 条'),
      },
      {
        code: 'unit.unknown',
        subject: "unit/o'brien",
        detailEn: containing(`1 record(s) name the unit "o'brien"`),
      },
    ]);
    await writeCases('unit', { key: 'new', registered_on: '2026-01-01', version: 2 });
    expect(await all({ unit: 'new' })).toEqual([]);
  });

  it('tell of units that only passing facts name: earlier posts, transfers, appearances in court', async () => {
    const event = (subject: string, id: string, type: string, data: unknown) =>
      rowOf(eventsTable, { subject, id, type, data: JSON.stringify(data) });
    await write(
      'events',
      event('person/P', '1', 'person.posted', { unit: 'earlier' }),
      event('person/P', '2', 'person.left', { unit: 'voided' }),
      event('person/P', '3', 'record.voided', { event: '2', reason: '' }),
      event('petition/X', '4', 'petition.transferred', { toUnit: 'wrong' }),
      event('petition/X', '5', 'record.corrected', { event: '4', data: { toUnit: 'passed' } }),
      event('litigation/L', '6', 'litigation.hearing_held', {
        appearances: [{ unit: 'heard' }, { unit: 'seen' }],
      }),
    );
    const subjects = async (query = {}) => (await all(query)).map(({ subject }) => subject);
    expect(await subjects()).toEqual(['unit/earlier', 'unit/heard', 'unit/passed', 'unit/seen']);
    expect(await subjects({ subject: 'unit/heard' })).toEqual(['unit/heard']);
    expect(await subjects({ kind: 'unit', code: 'unit.unknown', unit: 'passed' })).toEqual(['unit/passed']);
    expect(await subjects({ kind: 'law' })).toEqual([]);
    expect(await subjects({ code: 'law.unknown' })).toEqual([]);
  });

  it('tell of a person who was trained and never posted', async () => {
    await writeCases(
      'person',
      { key: 'P1', postings: 1, sessions: 3 },
      { key: 'P2', postings: 0, sessions: 3 },
    );
    expect(await all()).toMatchObject([
      {
        code: 'person.unknown',
        subject: 'person/P2',
        kind: 'person',
        detailZh: containing('3 次培训'),
      },
    ]);
  });

  it('tell of a law that trainings name and nobody registered, as voided and corrected', async () => {
    const event = (id: string, type: string, data: unknown) =>
      rowOf(eventsTable, { subject: 'person/P1', id, type, data: JSON.stringify(data) });
    await writeCases('law', { key: 'known', promulgated_on: '2024-01-01' });
    await write(
      'events',
      event('1', 'training.attended', { law: 'known' }),
      event('2', 'training.attended', { law: 'lost' }),
      event('3', 'training.attended', { law: 'voided' }),
      event('4', 'record.voided', { event: '3', reason: '' }),
      event('5', 'training.attended', { law: 'wrong' }),
      event('6', 'record.corrected', { event: '5', data: { law: 'right' } }),
      event('7', 'training.attended', { session: 's' }),
    );
    expect((await all()).map(({ subject }) => subject)).toEqual(['law/lost', 'law/right']);
  });
});

describe('the audit log', () => {
  const act = (at: string, cells: Row) => rowOf(auditTable, { at, detail: '{}', ...cells });

  it('gives every act once, newest first, acts of one instant too', async () => {
    const instant = '2026-01-01T00:00:00.000Z';
    await write(
      'audit',
      act(instant, { actor: 'a', action: 'token.created', detail: '{"n":1}' }),
      act(instant, { actor: 'a', action: 'token.created', detail: '{"n":2}' }),
      act('2026-01-02T00:00:00.000Z', { actor: 'b', action: 'token.revoked' }),
    );
    const all = await everything((page) => store.api.reader.audit({}, page), 1);
    expect(all[0]).toEqual({
      at: '2026-01-02T00:00:00.000Z',
      actor: 'b',
      action: 'token.revoked',
      detail: '{}',
    });
    expect(all.slice(1).map(({ detail }) => detail)).toEqual(expect.arrayContaining(['{"n":1}', '{"n":2}']));
    expect((await store.api.reader.audit({ actor: 'a', action: 'token.revoked' }, { limit: 9 })).total).toBe(
      0,
    );
  });
});

describe('rejections', () => {
  const rejection = (id: string, cells: Row = {}) => rowOf(rejectionsTable, { id, state: 'open', ...cells });

  it('come newest first, each once, also those of one instant', async () => {
    const at = (n: number) => `2026-01-0${n}T00:00:00.000Z`;
    await write(
      'rejections',
      rejection('a', { at: at(1) }),
      rejection('b', { at: at(2) }),
      rejection('c', { at: at(2) }),
      rejection('d', { at: at(3) }),
    );
    const ids = (await everything((page) => store.api.reader.rejections({}, page), 1)).map(({ id }) => id);
    expect(ids).toEqual(['d', 'c', 'b', 'a']);
  });

  it('are in their newest state', async () => {
    await write(
      'rejections',
      rejection('a', { version: 1, line: 3, event_id: 'e', raw: '{"坏": 1}\n\n' }),
      rejection('b', { version: 1 }),
    );
    await write(
      'rejections',
      rejection('a', { version: 2, state: 'resent', line: 3, event_id: 'e', raw: '{"坏": 1}\n\n' }),
    );
    const page = await store.api.reader.rejections({ state: 'resent' }, { limit: 10 });
    expect(page).toMatchObject({
      total: 1,
      rows: [{ id: 'a', line: 3, eventId: 'e', raw: '{"坏": 1}\n\n' }],
    });
    expect(page.cursor).toBeUndefined();
  });
});

describe('cases', () => {
  const keys = async (kind: string, query: Parameters<typeof store.api.reader.cases>[1] = {}) =>
    (await everything((page) => store.api.reader.cases(kind, query, page), 2)).map((row) => row['key']);

  it.each(Object.keys(caseTables))(
    'of the kind %s are listed, searched and asked for by unit',
    async (kind) => {
      await writeCases(kind as Kind, { key: 'K-1' }, { key: 'K-2' }, { key: 'K-10' });
      expect(await keys(kind)).toEqual(['K-1', 'K-10', 'K-2']);
      expect(await keys(kind, { search: 'k-1' })).toEqual(['K-1', 'K-10']);
      expect(await keys(kind, { unit: 'nobody' })).toEqual([]);
    },
  );

  it('come whole, with days, decimals and lists', async () => {
    const row = rowOf(caseTables.enforcement, {
      subject: 'enforcement/1',
      key: '1',
      fine: '35.10',
      confiscated: '0.00',
      kinds: ['fine'],
      decided_on: '1925-05-05',
      major: true,
      version: 4,
    });
    await write('enforcement_cases', row);
    expect(await store.api.reader.cases('enforcement', {}, { limit: 1 })).toEqual({ rows: [row], total: 1 });
  });

  it('belong to the unit as the kind says', async () => {
    await writeCases('litigation', { key: '1', defendants: ['a', 'b'] }, { key: '2', defendants: ['c'] });
    await writeCases('law', { key: '1', units: ['all'] }, { key: '2', units: ['b'] });
    expect(await keys('litigation', { unit: 'b' })).toEqual(['1']);
    expect(await keys('law', { unit: 'a' })).toEqual(['1']);
  });

  it('are found by what people remember of them, however it is written', async () => {
    await writeCases(
      'enforcement',
      { key: '1', party_name: '永川 Foo 公司' },
      { key: '2', document_no: "永罚〔2025〕'7'号" },
    );
    expect(await keys('enforcement', { search: 'foo' })).toEqual(['1']);
    expect(await keys('enforcement', { search: "〔2025〕'7'" })).toEqual(['2']);
    expect(await keys('enforcement', { search: '%' })).toEqual([]);
  });

  it('of an unknown kind are refused', async () => {
    await expect(store.api.reader.cases('toString', {}, { limit: 1 })).rejects.toThrow(KindUnknownError);
  });
});

describe('a cursor', () => {
  it.each([
    '',
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
  ])('that belongs to no list is refused: %s', async (cursor) => {
    const listing = store.api.reader.cases('petition', {}, { limit: 1, cursor });
    await expect(listing).rejects.toThrow(CursorUnreadableError);
  });

  it('with a part that is no day is refused, and not run', async () => {
    const cursor = Buffer.from(JSON.stringify(['a', 'b', "x') --", 'd'])).toString('base64url');
    const listing = store.api.reader.items({ profile: 'national', on: '2025-01-01' }, { limit: 1, cursor });
    await expect(listing).rejects.toThrow(CursorUnreadableError);
  });
});

describe('a question about one year', () => {
  it('reads only that year of the ledger', async () => {
    const years = Array.from({ length: 40 }, (_, year) =>
      Array.from({ length: 2_000 }, (_, i) =>
        ledgerItem({ item: `i${i}`, placed_on: `${1990 + year}-06-30` }),
      ),
    );
    await write('item_changes', ...came('2026-01-01T00:00:00.000Z', ...years.flat()));
    const [before] = await store.rows<{ n: number }>('SELECT count() AS n FROM item_changes');
    const plan = await store.rows<{ explain: string }>(
      `EXPLAIN indexes = 1 SELECT sum(sign) FROM item_changes
      WHERE toYear(placed_on) BETWEEN 2025 AND 2025 AND placed_on BETWEEN '2025-01-01' AND '2025-12-31'`,
    );
    const read = plan
      .map(({ explain }) => /Granules: (\d+)\/(\d+)/.exec(explain))
      .find((found) => found !== null);
    expect(before).toEqual({ n: 80_000 });
    expect(Number(read?.[1])).toBeLessThanOrEqual(2);
    expect(Number(read?.[2])).toBeGreaterThan(8);
  });
});
