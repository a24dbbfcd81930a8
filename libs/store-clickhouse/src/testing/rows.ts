import { type Change, type LedgerRow, NEVER, type Row, type TableShape } from '@fadu/domain';

/** A row that fits the shape, with the cells given and plain ones for the rest. */
export function rowOf(shape: TableShape, cells: Row = {}): Row {
  const plain = {
    text: '',
    key: '',
    day: NEVER,
    instant: '2026-01-01T00:00:00.000Z',
    flag: false,
    number: 0,
    amount: '0',
    texts: [],
    sign: 1,
  };
  return { ...Object.fromEntries(shape.columns.map(({ name, type }) => [name, plain[type]])), ...cells };
}

/** An item that is due on 2025-03-16, open until somebody says more. */
export const ledgerItem = (cells: Partial<LedgerRow> = {}): LedgerRow => ({
  profile: '*',
  indicator: 'petition_close_ontime_rate',
  unit: 'gongan',
  placed_on: '2025-03-16',
  item: 'petition/XF-1',
  subject: 'petition/XF-1',
  started_on: '2025-03-01',
  due_on: '2025-03-16',
  settled_on: NEVER,
  seen_from: '2025-03-01',
  seen_to: NEVER,
  outcome_on: '2025-03-17',
  outcome: 'missed',
  excluded: '',
  amount: '0.00',
  rule: 'petition.close.days',
  evidence: ['e1'],
  ...cells,
});

/** A change of the ledger as a row of a table. */
export const changeRow = (change: Change<LedgerRow>): Row => ({ ...change });

/** Rows that came at an instant. */
export const came = (knownAt: string, ...rows: readonly LedgerRow[]): readonly Row[] =>
  rows.map((row) => changeRow({ ...row, sign: 1, known_at: knownAt }));

/** Rows that went at an instant. */
export const went = (knownAt: string, ...rows: readonly LedgerRow[]): readonly Row[] =>
  rows.map((row) => changeRow({ ...row, sign: -1, known_at: knownAt }));
