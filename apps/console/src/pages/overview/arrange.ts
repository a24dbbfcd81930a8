import type { OverviewAnswer, OverviewCell, OverviewRow, UnitAnswer, ValueRow } from '@fadu/domain';
import type { View } from '../../address/view.ts';
import { stateOf } from './cell-state.ts';

/** A figure in the grid. */
export type Figure = OverviewCell & Pick<ValueRow, 'target'>;

export interface Column {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly family: string;
  readonly kind: string;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly total: ValueRow;
  /** by unit */
  readonly cells: Readonly<Record<string, Figure>>;
  /** some unit has something behind its figure */
  readonly hasData: boolean;
  /** no unit has anything, and none would have to */
  readonly idle: boolean;
}

/** Columns next to each other that belong to one family. */
export interface FamilyGroup {
  readonly family: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly span: number;
  /** how many the family has in all, idle ones too */
  readonly of: number;
}

export interface Arrangement {
  readonly columns: readonly Column[];
  readonly families: readonly FamilyGroup[];
  readonly units: readonly UnitAnswer[];
}

type Criteria = Pick<View, 'category' | 'name' | 'only' | 'sort'>;

/** Columns of a family in the overview of all. */
const FEW = 3;

const nothing = { numerator: '0', denominator: '0', met: 0, missed: 0, open: 0, excluded: 0 };

/** The figure of every unit: units of which the same is said share one. */
function figuresOf({ cells, silent, total: { target } }: OverviewRow): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const [unit, cell] of Object.entries(cells)) figures[unit] = { ...cell, target };
  for (const { units, ...said } of silent) {
    const figure: Figure = { ...nothing, ...said, target };
    for (const unit of units) figures[unit] = figure;
  }
  return figures;
}

const isOwed = ({ silent }: OverviewRow): boolean =>
  silent.some(({ reason }) => reason === 'never_reported' || reason === 'not_due_yet');

/** Columns in the order of the answer, families kept together in their order. */
export function columnsOf({ families, indicators, rows }: OverviewAnswer): readonly Column[] {
  const byId = new Map(rows.map((row) => [row.indicator, row]));
  const order = new Map(families.map(({ id }, index) => [id, index]));
  const placeOf = (family: string): number => order.get(family) ?? families.length;
  return indicators
    .toSorted((a, b) => placeOf(a.family) - placeOf(b.family))
    .flatMap((indicator) => {
      const row = byId.get(indicator.id);
      if (!row) return [];
      const hasData = Object.keys(row.cells).length > 0;
      const idle = !hasData && !isOwed(row);
      return [{ ...indicator, total: row.total, cells: figuresOf(row), hasData, idle }];
    });
}

export interface Choice {
  readonly columns: readonly Column[];
  /** how many columns without any data are left out */
  readonly folded: number;
}

/**
 * The columns to lay out. Of one family all that are not idle; of all families those few of each that tell most, since
 * nobody reads two hundred columns.
 */
export function chosen(
  columns: readonly Column[],
  { family, empty }: Pick<View, 'family' | 'empty'>,
): Choice {
  const busy = columns.filter(({ idle }) => !idle);
  if (family !== '') {
    return { columns: empty === 'shown' ? columns : busy, folded: columns.length - busy.length };
  }
  const few = new Set(
    [...new Set(columns.map((column) => column.family))].flatMap((name) =>
      columns
        .filter((column) => column.family === name && column.hasData)
        .toSorted((a, b) => interest(a) - interest(b))
        .slice(0, FEW),
    ),
  );
  return { columns: columns.filter((column) => few.has(column)), folded: columns.length - few.size };
}

/** What the district misses before what it meets, and both before what is only counted. */
const interest = ({ total }: Column): number => badness[stateOf(total)];

/** The grouped heading over the columns shown. */
export function familiesOf(
  shown: readonly Column[],
  { families }: Pick<OverviewAnswer, 'families'>,
  all: readonly Column[] = shown,
): readonly FamilyGroup[] {
  const groups: { family: string; span: number }[] = [];
  for (const { family } of shown) {
    const last = groups.at(-1);
    if (last?.family === family) last.span += 1;
    else groups.push({ family, span: 1 });
  }
  return groups.map(({ family, span }) => ({
    family,
    span,
    name: families.find(({ id }) => id === family) ?? { zh: family, en: family },
    of: all.filter((column) => column.family === family).length,
  }));
}

const badness = { missed: 0, no_data: 1, open: 3, plain: 2, met: 2, not_applicable: 4, no_power: 5 } as const;

/** Missed before met, then by figure; cells without one stay at the end whichever way the rest is turned. */
function compare(
  a: Figure | undefined,
  b: Figure | undefined,
  turn: { readonly state: 1 | -1; readonly figure: 1 | -1 },
): number {
  const rank = (row: Figure | undefined): number => (row ? badness[stateOf(row)] : 9);
  const [left, right] = [rank(a), rank(b)];
  if (left > 2 || right > 2) return left - right;
  if (left !== right) return turn.state * (left - right);
  return turn.figure * (Number(a?.value ?? 0) - Number(b?.value ?? 0));
}

function sorted(units: UnitAnswer[], columns: readonly Column[], sort: string): readonly UnitAnswer[] {
  const turned = sort.startsWith('-');
  const column = columns.find(({ id }) => id === (turned ? sort.slice(1) : sort));
  if (!column) return units;
  const state = turned ? -1 : 1;
  const figure = (column.direction === 'lower') === turned ? 1 : -1;
  return units.sort((a, b) => compare(column.cells[a.id], column.cells[b.id], { state, figure }));
}

/** The units that the reader asked for, in the order asked for. */
export function unitsOf(
  { units }: OverviewAnswer,
  columns: readonly Column[],
  { category, name, only, sort }: Criteria,
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
  return sorted(found, columns, sort);
}

/** What a press on a column's sort button does: worst first, best first, as before. */
export function nextSort(sort: string, indicator: string): string {
  if (sort === indicator) return `-${indicator}`;
  return sort === `-${indicator}` ? '' : indicator;
}
