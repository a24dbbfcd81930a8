import { heirOn } from '../cases/successor.ts';
import type { LocalDate } from '../dates/local-date.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import { pool } from './figure.ts';
import { unitsIn } from './figure-table.ts';
import type { Period } from './period.ts';
import { reportedKey } from './silence.ts';

/** Whose figures are shown: the units as they were (`then`), or those that answer for them on the day (`now`). */
export type Organised = 'then' | 'now';

/** From a unit to the one that answers for it; itself where it was not succeeded. */
export type HeirOf = (unit: string) => string;

const SAME: HeirOf = (unit) => unit;

/**
 * The mapping of figures as organised now: every unit to its successor in force on the day, through chains. A unit
 * that ended without a successor, or whose successors go in a circle, keeps its figures; the district ('') is no unit.
 */
export function heirsOn(units: readonly UnitRow[], day: LocalDate, organised: Organised = 'now'): HeirOf {
  if (organised === 'then') return SAME;
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const heirs = new Map(units.map(({ id }) => [id, heirOn(id, (unit) => known.get(unit), day).unit]));
  return (unit) => heirs.get(unit) ?? unit;
}

/** Tallies under the units that answer for them: what several counted is pooled, nothing is lost or counted twice. */
export function talliesAsNow(tallies: readonly Tally[], heirOf: HeirOf): readonly Tally[] {
  const cells = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const unit = heirOf(tally.unit);
    const key = `${tally.indicator}\u0000${unit}\u0000${tally.group}`;
    const cell = cells.get(key);
    const moved = { ...tally, unit };
    if (cell) cell.push(moved);
    else cells.set(key, [moved]);
  }
  return [...cells.values()].map((cell) => (cell.length === 1 ? cell[0]! : { ...cell[0]!, ...pool(cell) }));
}

/** Every unit whose figures stand under those asked for: they themselves and the ones they answer for. */
export function answeredBy(
  asked: readonly string[],
  units: readonly UnitRow[],
  heirOf: HeirOf,
): readonly string[] {
  const wanted = new Set(asked.map(heirOf));
  const before = units.map(({ id }) => id).filter((id) => wanted.has(heirOf(id)));
  return [...new Set([...wanted, ...before])];
}

/** What was ever reported, under the units that answer for it too. Keys are those of {@link reportedKey}. */
export function reportedAsNow(
  reported: ReadonlySet<string>,
  units: readonly UnitRow[],
  heirOf: HeirOf,
): ReadonlySet<string> {
  const gone = units.map(({ id }) => id).filter((id) => heirOf(id) !== id);
  if (gone.length === 0) return reported;
  const all = new Set(reported);
  for (const pair of reported) {
    const [indicator = '', unit = ''] = pair.split('\u0000');
    all.add(reportedKey(indicator, heirOf(unit)));
  }
  return all;
}

/**
 * The units to lay out, with any other that has figures: as organised then those that existed in the period, as
 * organised now those that exist on the day.
 */
export function laidOutIn(
  {
    period,
    on,
    organised,
  }: { readonly period: Period; readonly on: LocalDate; readonly organised: Organised },
  units: readonly UnitRow[],
  tallies: readonly Tally[],
): readonly string[] {
  const shown = organised === 'then' ? period : { from: on, to: on, label: on };
  return unitsIn(shown, units, tallies);
}

/** Units as they count in yearly answers: each stands for the one that answers for it. */
export const underHeirs = (units: readonly UnitRow[], heirOf: HeirOf): readonly UnitRow[] =>
  units.map((unit) => ({ ...unit, id: heirOf(unit.id) }));
