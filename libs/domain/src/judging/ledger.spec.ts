import { NEVER } from '../dates/local-date.ts';
import { type Change, type LedgerRow, contentOfRow, ledgerIdentity, turn } from './ledger.ts';

const row = (more: Partial<LedgerRow> = {}, at = '2026-01-01T00:00:00.000Z'): Change<LedgerRow> => ({
  profile: '*',
  indicator: 'petition_close_ontime_rate',
  unit: 'u1',
  placed_on: '2026-03-01',
  item: 'petition/XF-1',
  subject: 'petition/XF-1',
  started_on: '2026-01-01',
  due_on: '2026-03-01',
  settled_on: NEVER,
  seen_from: '2026-01-01',
  seen_to: NEVER,
  outcome_on: '2026-03-02',
  outcome: 'missed',
  excluded: '',
  amount: '0',
  rule: 'petition.close.days',
  evidence: ['e1', 'e2'],
  sign: 1,
  known_at: at,
  ...more,
});

const LATER = '2026-02-01T00:00:00.000Z';
const changed = (before: readonly Change<LedgerRow>[], after: readonly Change<LedgerRow>[]) =>
  turn(before, after, LATER, ledgerIdentity);

describe('what changed between two versions of a case', () => {
  it('is everything at first', () => {
    expect(changed([], [row()])).toEqual([row()]);
  });

  it('is nothing when only the instant differs', () => {
    expect(changed([row()], [row({}, LATER)])).toEqual([]);
  });

  it('is every row taken back when the case is gone', () => {
    expect(changed([row()], [])).toEqual([{ ...row(), sign: -1, known_at: LATER }]);
  });

  // A column that the comparison forgot would leave a stale row standing for ever.
  const columns = Object.keys(row()).filter(
    (name) => name !== 'sign' && name !== 'known_at' && name !== 'subject',
  );
  it.each(columns)('is both rows when %s differs', (column) => {
    const other = column === 'evidence' ? ['e1', 'e3'] : 'something else';
    const now = row({ [column]: other }, LATER);
    expect(changed([row()], [now])).toEqual([{ ...row(), sign: -1, known_at: LATER }, now]);
  });

  it('tells lists of evidence apart by their borders', () => {
    expect(contentOfRow({ evidence: ['a', 'b'] })).not.toBe(contentOfRow({ evidence: ['a,b'] }));
    expect(changed([row({ evidence: ['e1'] })], [row({ evidence: ['e1', 'e2'] })])).toHaveLength(2);
  });
});
