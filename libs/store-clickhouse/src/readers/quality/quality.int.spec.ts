import {
  type Kind,
  type QualityQuery,
  type QualityReading,
  type Row,
  caseTables,
  createBook,
  lawOf,
  legalDateOf,
  profiles,
  stateCouncilCalendar,
} from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';
import { InMemoryEventLog, InMemoryLedger } from '@fadu/domain/testing';

import { districtOfFlaws, tell } from '../../testing/district-of-flaws.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';

const year: QualityQuery = {
  from: '2025-01-01',
  to: '2025-12-31',
  lateAfter: 30,
  lastDay: '2025-12-31',
  terms: { petition: 60, penalty: 90, reconsideration: 60, simplified: 30 },
  officerHours: 60,
};

const ledger = new InMemoryLedger();
let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
  const log = new InMemoryEventLog({ partitions: 1 });
  await tell(log, districtOfFlaws(20250316));
  const book = createBook([], [lawOf('national', profiles)], stateCouncilCalendar);
  await ledger.project(log, book);
  for (const [table, rows] of rowsByTable())
    await writeRows(store.projector.writer, table, rows, `all-${table}`);
});
afterAll(() => store.close());

/** The rows that a projector would write. */
function rowsByTable(): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>();
  const add = (table: string, row: Row) => tables.set(table, [...(tables.get(table) ?? []), row]);
  for (const row of ledger.caseRows.values()) {
    const kind = String(row['subject']).split('/')[0] as Kind;
    add(caseTables[kind].name, { ...row, last_known_at: '2026-01-01T00:00:00Z' });
  }
  for (const { detailZh: detail_zh, detailEn: detail_en, ...finding } of ledger.findingRows) {
    add('finding_changes', { ...finding, detail_zh, detail_en, sign: 1, known_at: '2026-01-01T00:00:00Z' });
  }
  for (const [
    pos,
    { id, subject, type, source, time, recordedAt, data, ...event },
  ] of ledger.events.entries()) {
    const on = legalDateOf({ id, subject, type, source, time, recordedAt, data, ...event } as never);
    const rest = { part: 0, pos, kind: subject.split('/')[0]!, on, recorded_at: recordedAt };
    add('events', { id, subject, type, source, time, data: JSON.stringify(data), ...rest });
  }
  return tables;
}

const inOrder = ({ facts, cases, signs }: QualityReading): QualityReading => {
  const sorted = <T extends object>(rows: readonly T[]): readonly T[] =>
    rows.toSorted((a, b) => (JSON.stringify(Object.values(a)) < JSON.stringify(Object.values(b)) ? -1 : 1));
  return { facts: sorted(facts), cases: sorted(cases), signs: sorted(signs) };
};

const both = async (query: QualityQuery) =>
  [inOrder(await store.api.reader.quality(query)), inOrder(await ledger.quality(query))] as const;

describe('the quality of data, against the obvious reading', () => {
  it('is the same for a year', async () => {
    const [stored, naive] = await both(year);
    expect(stored.facts).toEqual(naive.facts);
    expect(stored.cases).toEqual(naive.cases);
    expect(stored.signs).toEqual(naive.signs);
  });

  it('has something to say of everything', async () => {
    const { facts, cases, signs } = await ledger.quality(year);
    expect(facts.some(({ late, revised }) => late > 0 && revised > 0)).toBe(true);
    const codes = new Set(cases.flatMap(({ faults }) => Object.keys(faults)));
    expect([...codes]).toEqual(expect.arrayContaining(['case.not_opened', 'order.impossible']));
    expect(cases.some(({ known }) => !known)).toBe(true);
    expect([...new Set(signs.map(({ sign }) => sign))].sort()).toEqual([
      'exact_missing_hours',
      'extension_of_all',
      'identical_attendance',
      'last_day_closings',
      'withdrawn_before_end',
    ]);
  });

  it('trap 35: does not take a list of everybody for a copied one', async () => {
    const { signs } = await store.api.reader.quality(year);
    expect(signs.filter(({ sign }) => sign === 'identical_attendance').map(({ unit }) => unit)).toEqual([
      'a',
      'b',
    ]);
  });

  it.each<[string, Partial<QualityQuery>]>([
    ['a quarter', { from: '2025-04-01', to: '2025-06-30', lastDay: '2025-06-30' }],
    ['one unit', { units: ['b'] }],
    ['other terms', { terms: { petition: 70, penalty: 100, reconsideration: 50, simplified: 25 } }],
    ['another term for sending', { lateAfter: 0 }],
    ['a period without anything', { from: '2019-01-01', to: '2019-12-31' }],
    ['no hours to owe', { officerHours: undefined }],
    ['other hours', { officerHours: 56 }],
  ])('is the same for %s', async (_, more) => {
    const [stored, naive] = await both({ ...year, ...more });
    expect(stored).toEqual(naive);
  });
});
