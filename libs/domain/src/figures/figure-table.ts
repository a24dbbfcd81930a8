import type { ValueRow } from '../answers/value-answers.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import type { Law } from '../law/parameter.ts';
import type { Grouping, Tally, UnitRow } from '../ports/store.ts';
import { type Counts, type Label, noCounts, pool, pooledFigure, readingOf, unitFigure } from './figure.ts';
import { groupsOf } from './groups.ts';
import type { Period } from './period.ts';
import { existsIn, nameIn, reportedKey, standingsIn } from './silence.ts';

/** The figures of one indicator: a row for every unit of every group, and the totals. */
export interface FigureTable {
  /** by group, then by unit */
  readonly rows: readonly ValueRow[];
  /** one for each group, pooled */
  readonly totals: readonly ValueRow[];
  readonly total: ValueRow;
}

export interface TableInput {
  readonly definition: AnyIndicator;
  readonly law: Law;
  readonly period: Period;
  readonly grouping: Grouping;
  readonly tallies: readonly Tally[];
  /** the units known; those that existed in the period get a row whether or not there is anything to count */
  readonly units: readonly UnitRow[];
  /** ids of units asked for; all when absent */
  readonly asked?: readonly string[] | undefined;
  /** units to lay out; where absent, those that existed in the period and any other with items */
  readonly laidOut?: readonly string[] | undefined;
  /** see `StoreReader.everReported` */
  readonly reported: ReadonlySet<string>;
  /** indicators none of whose deciding facts anybody ever told; see `untoldOf` */
  readonly untold?: ReadonlySet<string>;
}

/** How the whole of the units asked for is called. */
export const DISTRICT = { zh: '全区', selection: '所选单位' };

/** Lays tallies out as figures. Pure. */
export function figureTable(input: TableInput): FigureTable {
  const { definition, law, period, tallies } = input;
  const untold = input.untold?.has(definition.id);
  const ids = unitIds(input);
  const groups = groupsOf(period, input.grouping);
  const counts = countsByCell(tallies);
  const known = new Map(input.units.map((unit) => [unit.id, unit]));

  const byGroup = groups.map((group) => {
    const reading = readingOf(definition, law, group, untold);
    const rows = ids.map((id) => {
      const unit = known.get(id);
      return unitFigure(
        { unit: id, name: unit ? nameIn(unit, group) : id, group: labelOf(group) },
        counts.get(cell(group.label, id)) ?? noCounts,
        reading,
        {
          standings: standingsIn(unit, group),
          period: group,
          everReported: input.reported.has(reportedKey(definition.id, id)),
        },
      );
    });
    const whole = { ...wholeOf(input), group: labelOf(group) };
    const mine = tallies.filter((tally) => tally.group === group.label);
    return { rows, total: pooledFigure(whole, wholeCounts(input, mine), reading, rows) };
  });

  const rows = byGroup.flatMap((group) => group.rows);
  return {
    rows,
    totals: byGroup.map((group) => group.total),
    total: pooledFigure(
      wholeOf(input),
      wholeCounts(input, tallies),
      readingOf(definition, law, period, untold),
      rows,
    ),
  };
}

const labelOf = (group: Period): string | undefined => (group.label === '' ? undefined : group.label);
const cell = (group: string, unit: string): string => `${group}/${unit}`;

function countsByCell(tallies: readonly Tally[]): ReadonlyMap<string, Counts> {
  return new Map(tallies.map((tally) => [cell(tally.group, tally.unit), tally]));
}

function unitIds({ asked, laidOut, units, period, tallies }: TableInput): readonly string[] {
  const given = asked ?? laidOut;
  if (given) return given;
  return unitsIn(period, units, tallies);
}

/** The units that existed in a period, in their order, and any other that has items in it. */
export function unitsIn(
  period: Period,
  units: readonly UnitRow[],
  tallies: readonly Tally[],
): readonly string[] {
  const existing = units.filter((unit) => existsIn(unit, period)).map((unit) => unit.id);
  const further = tallies.map((tally) => tally.unit).filter((unit) => unit !== '');
  return [...new Set([...existing, ...further.toSorted()])];
}

function wholeOf({ asked, units, period }: TableInput): Label {
  if (!asked) return { unit: '', name: DISTRICT.zh };
  const [only] = asked;
  if (asked.length !== 1 || only === undefined) return { unit: '', name: DISTRICT.selection };
  const unit = units.find(({ id }) => id === only);
  return { unit: only, name: unit ? nameIn(unit, period) : only };
}

/**
 * What the whole counts: its units together. Where one thing concerns several units (a suit with two defendants) the
 * district has items of its own, which count it once.
 */
export function wholeCounts(
  { definition, asked }: Pick<TableInput, 'definition' | 'asked'>,
  tallies: readonly Tally[],
): Counts {
  const district = tallies.filter((tally) => tally.unit === '');
  const countsItself = definition.kind === 'derived' || definition.internal === true;
  return pool(countsItself && !asked ? district : tallies.filter((tally) => tally.unit !== ''));
}
