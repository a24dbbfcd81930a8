import type { OverviewCell, OverviewRow, SilentUnits, ValueRow } from '../answers/value-answers.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import type { Law } from '../law/parameter.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import { noCounts, pooledFigure, readingOf, unitFigure } from './figure.ts';
import { DISTRICT, wholeCounts } from './figure-table.ts';
import type { Period } from './period.ts';
import { type UnitInPeriod, reportedKey, standingsIn } from './silence.ts';

/** A unit as the overview needs it: what it was in the period, worked out once for all indicators. */
export interface LaidOutUnit {
  readonly id: string;
  readonly standings: UnitInPeriod['standings'];
  /** equal for units of which the same is said where there is nothing to count */
  readonly alike: string;
}

export interface OverviewInput {
  readonly law: Law;
  readonly period: Period;
  readonly units: readonly LaidOutUnit[];
  /** see `StoreReader.everReported` */
  readonly reported: ReadonlySet<string>;
  /** indicators none of whose deciding facts anybody ever told; see `untoldOf` */
  readonly untold?: ReadonlySet<string>;
}

/** The units to lay out, each with what it was in the period. */
export function laidOutUnits(
  ids: readonly string[],
  known: ReadonlyMap<string, UnitRow>,
  period: Period,
): readonly LaidOutUnit[] {
  return ids.map((id) => {
    const standings = standingsIn(known.get(id), period);
    const alike = standings.map(({ category, enforcement }) => `${category}:${enforcement}`).join();
    return { id, standings, alike };
  });
}

/**
 * One indicator of the overview: the figures that `figureTable` gives, written shortly. Most units have nothing to
 * count; what is said of those is worked out once for all that are alike.
 */
export function overviewRowOf(
  definition: AnyIndicator,
  tallies: readonly Tally[],
  { law, period, units, reported, untold }: OverviewInput,
): OverviewRow {
  const reading = readingOf(definition, law, { ...period, label: '' }, untold?.has(definition.id));
  const byUnit = new Map(tallies.map((tally) => [tally.unit, tally]));
  const cells: Record<string, OverviewCell> = {};
  // Two for each sort of unit: those that never reported, and those that did.
  const silent = { never: new Map<string, SilentUnits>(), once: new Map<string, SilentUnits>() };
  const owed = definition.silence === 'no_data';
  const reasons: Pick<ValueRow, 'reason'>[] = [];

  for (const { id, standings, alike } of units) {
    const counts = byUnit.get(id);
    const everReported = owed && reported.has(reportedKey(definition.id, id));
    const said = everReported ? silent.once : silent.never;
    const same = counts ? undefined : said.get(alike);
    if (same) {
      same.units.push(id);
      continue;
    }
    const standing = { standings, period, everReported };
    const figure = unitFigure({ unit: id, name: '' }, counts ?? noCounts, reading, standing);
    reasons.push(figure);
    if (counts) cells[id] = cellOf(figure);
    else said.set(alike, silenceOfAll(figure));
  }
  return {
    indicator: definition.id,
    total: pooledFigure(
      { unit: '', name: DISTRICT.zh },
      wholeCounts({ definition }, tallies),
      reading,
      reasons,
    ),
    cells,
    silent: merged([...silent.never.values(), ...silent.once.values()]),
  };
}

function cellOf(figure: ValueRow): OverviewCell {
  const { numerator, denominator, met, missed, open, excluded, value, display, status, reason } = figure;
  const cell: OverviewCell = { numerator, denominator, met, missed, open, excluded, value, display, status };
  if (reason !== undefined) cell.reason = reason;
  return cell;
}

const silenceOfAll = ({ status, reason, value, display, unit }: ValueRow): SilentUnits => ({
  status,
  ...(reason !== undefined && { reason }),
  value,
  display,
  units: [unit],
});

/** Units that differ and of which the same is said stand together. */
function merged(groups: readonly SilentUnits[]): SilentUnits[] {
  const said = new Map<string, SilentUnits>();
  for (const group of groups) {
    const key = `${group.status} ${group.reason} ${group.display}`;
    const before = said.get(key);
    if (before) before.units.push(...group.units);
    else said.set(key, group);
  }
  return [...said.values()];
}
