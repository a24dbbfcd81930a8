import type { OverviewAnswer, UnitAnswer, ValueRow } from '@fadu/domain';
import type { View } from '../../address/view.ts';
import { stateOf } from './cell-state.ts';

export interface Column {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly family: string;
  readonly kind: string;
  readonly total: ValueRow;
  readonly cells: Readonly<Record<string, ValueRow>>;
}

/** Columns next to each other that belong to one family. */
export interface FamilyGroup {
  readonly family: string;
  readonly span: number;
}

export interface Arrangement {
  readonly columns: readonly Column[];
  readonly families: readonly FamilyGroup[];
  readonly units: readonly UnitAnswer[];
}

type Lower = ReadonlySet<string>;
type Criteria = Pick<View, 'category' | 'name' | 'only' | 'sort'>;

/** Columns in the order of the answer, families kept together in the order of their first indicator. */
export function columnsOf({ indicators, rows }: OverviewAnswer, family: string): readonly Column[] {
  const byId = new Map(rows.map((row) => [row.indicator, row]));
  const order = [...new Set(indicators.map((indicator) => indicator.family))];
  return indicators
    .filter((indicator) => family === '' || indicator.family === family)
    .sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family))
    .flatMap((indicator) => {
      const row = byId.get(indicator.id);
      return row ? [{ ...indicator, total: row.total, cells: row.cells }] : [];
    });
}

/** The grouped heading over the columns. */
export function familiesOf(columns: readonly Column[]): readonly FamilyGroup[] {
  const groups: { family: string; span: number }[] = [];
  for (const { family } of columns) {
    const last = groups.at(-1);
    if (last?.family === family) last.span += 1;
    else groups.push({ family, span: 1 });
  }
  return groups;
}

const badness = { missed: 0, no_data: 1, open: 3, plain: 2, met: 2, not_applicable: 4, no_power: 5 } as const;

/** Missed before met, then by figure; cells without one stay at the end whichever way the rest is turned. */
function compare(
  a: ValueRow | undefined,
  b: ValueRow | undefined,
  turn: { readonly state: 1 | -1; readonly figure: 1 | -1 },
): number {
  const rank = (row: ValueRow | undefined): number => (row ? badness[stateOf(row)] : 9);
  const [left, right] = [rank(a), rank(b)];
  if (left > 2 || right > 2) return left - right;
  if (left !== right) return turn.state * (left - right);
  return turn.figure * (Number(a?.value ?? 0) - Number(b?.value ?? 0));
}

function sorted(
  units: UnitAnswer[],
  columns: readonly Column[],
  sort: string,
  lower: Lower,
): readonly UnitAnswer[] {
  const turned = sort.startsWith('-');
  const column = columns.find(({ id }) => id === (turned ? sort.slice(1) : sort));
  if (!column) return units;
  const state = turned ? -1 : 1;
  const figure = lower.has(column.id) === turned ? 1 : -1;
  return units.sort((a, b) => compare(column.cells[a.id], column.cells[b.id], { state, figure }));
}

/** The units that the reader asked for, in the order asked for. `lower`: the indicators of which less is better. */
export function unitsOf(
  { units }: OverviewAnswer,
  columns: readonly Column[],
  { category, name, only, sort }: Criteria,
  lower: Lower = new Set(),
): readonly UnitAnswer[] {
  const misses = (unit: UnitAnswer): boolean =>
    columns.some(({ cells }) => cells[unit.id]?.status === 'missed');
  const named = name.trim();
  const found = units.filter(
    (unit) =>
      (category === '' || unit.category === category) &&
      (named === '' || [unit.name, ...unit.aliases].some((text) => text.includes(named))) &&
      (only !== 'missed' || misses(unit)),
  );
  return sorted(found, columns, sort, lower);
}

/** What a press on a column's sort button does: worst first, best first, as before. */
export function nextSort(sort: string, indicator: string): string {
  if (sort === indicator) return `-${indicator}`;
  return sort === `-${indicator}` ? '' : indicator;
}
