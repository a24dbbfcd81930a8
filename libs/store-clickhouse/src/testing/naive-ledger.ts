import {
  type Change,
  type FigureQuery,
  type Grouping,
  type LedgerRow,
  type Side,
  type Tally,
  yearOf,
} from '@fadu/domain';

/** A row that stands on a day, with its side then. */
export type NaiveItem = LedgerRow & { readonly side: Side };

/** What the ledger says, the slow and obvious way: bring the signs together, then look at every row that stands. */
export function standingItems(
  ledger: readonly Change<LedgerRow>[],
  query: FigureQuery,
): readonly NaiveItem[] {
  const rows = netRows(ledger, query.knownAt).filter((row) => asked(row, query));
  return rows.map((row) => ({ ...row, side: sideAt(row, query.on) }));
}

/** The rows that came and did not go, as known at an instant. */
export function netRows(ledger: readonly Change<LedgerRow>[], knownAt?: string): readonly LedgerRow[] {
  const net = new Map<string, { row: LedgerRow; sum: number }>();
  for (const { sign, known_at, ...row } of ledger) {
    if (knownAt !== undefined && known_at > knownAt) continue;
    const key = JSON.stringify(row);
    const entry = net.get(key) ?? { row, sum: 0 };
    net.set(key, { row, sum: entry.sum + sign });
  }
  return [...net.values()].filter(({ sum }) => sum > 0).map(({ row }) => row);
}

function asked(row: LedgerRow, { indicators, profile, placed, on, units }: FigureQuery): boolean {
  const among = (list: readonly string[] | undefined, one: string) =>
    list === undefined || list.includes(one);
  const inPeriod = placed === undefined || (placed.from <= row.placed_on && row.placed_on <= placed.to);
  const seen = row.seen_from <= on && on < row.seen_to;
  return (
    among(indicators, row.indicator) &&
    among(units, row.unit) &&
    among(['*', profile], row.profile) &&
    inPeriod &&
    seen
  );
}

function sideAt(row: LedgerRow, on: string): Side {
  if (row.excluded !== '') return 'excluded';
  return row.outcome === 'none' || row.outcome_on > on ? 'open' : row.outcome;
}

/** The items counted, one tally for each indicator, unit and period, sorted by them. */
export function talliesOf(items: readonly NaiveItem[], group: Grouping): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const item of items) {
    const period = periodOf(item.placed_on, group);
    const key = [item.indicator, item.unit, period].join('\u0000');
    const before = tallies.get(key) ?? emptyTally(item, period);
    const amount = item.side === 'counted' ? cents(before.amount) + cents(item.amount) : cents(before.amount);
    tallies.set(key, { ...before, [item.side]: before[item.side] + 1, amount: (amount / 100).toFixed(2) });
  }
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}

const emptyTally = ({ indicator, unit }: NaiveItem, group: string): Tally => ({
  indicator,
  unit,
  group,
  met: 0,
  missed: 0,
  open: 0,
  excluded: 0,
  counted: 0,
  amount: '0.00',
});

const cents = (amount: string): number => Math.round(Number(amount) * 100);

function periodOf(day: string, group: Grouping): string {
  const month = Number(day.slice(5, 7));
  const labels: Record<Grouping, string> = {
    none: '',
    month: day.slice(0, 7),
    quarter: `${yearOf(day)}Q${Math.ceil(month / 3)}`,
    year: day.slice(0, 4),
  };
  return labels[group];
}
