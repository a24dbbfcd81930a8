import { type FigureQuery, type Side, yearOf } from '@fadu/domain';

import type { Params } from '../connections/pool.ts';

export interface Filter {
  /** a condition for WHERE */
  readonly sql: string;
  readonly params: Params;
}

/**
 * The rows of `item_changes` that speak of the day asked for, as known then. Their signs add up to 1 for each item
 * that stands: one segment of it holds on a day, and what went out again adds up to 0.
 */
export function figureFilter(query: FigureQuery): Filter {
  const { indicators, profile, placed, on, knownAt, units } = query;
  const params: Record<string, unknown> = { profile, on };
  const conditions = [
    "profile IN ('*', {profile:String})",
    'seen_from <= {on:Date32}',
    '{on:Date32} < seen_to',
  ];
  if (indicators) {
    conditions.push('indicator IN {indicators:Array(String)}');
    params['indicators'] = indicators;
  }
  if (units) {
    conditions.push('unit IN {units:Array(String)}');
    params['units'] = units;
  }
  if (placed) {
    // The year is what the table is sorted by first: naming it spares the other years.
    conditions.push('toYear(placed_on) BETWEEN {firstYear:UInt16} AND {lastYear:UInt16}');
    conditions.push('placed_on BETWEEN {from:Date32} AND {to:Date32}');
    Object.assign(params, {
      from: placed.from,
      to: placed.to,
      firstYear: yearOf(placed.from),
      lastYear: yearOf(placed.to),
    });
  }
  if (knownAt !== undefined) {
    conditions.push(`known_at <= ${INSTANT('knownAt')}`);
    params['knownAt'] = instantParam(knownAt);
  }
  return { sql: conditions.join(' AND '), params };
}

const counts = (outcome: string) => `excluded = '' AND outcome_on <= {on:Date32} AND outcome = '${outcome}'`;

/**
 * When a row stands on each side on the day asked for; the same rule as `sideOf` of the domain. Conditions and not one
 * expression that names the side: they compare codes of LowCardinality where that would make a text for every row.
 */
export const sides: Readonly<Record<Side, string>> = {
  met: counts('met'),
  missed: counts('missed'),
  open: "excluded = '' AND (outcome_on > {on:Date32} OR outcome = 'none')",
  excluded: "excluded != ''",
  counted: counts('counted'),
};

/**
 * Indicator and unit as what to group by: numbers, which are grouped in a third less time than texts, and worked out
 * once for each text of a dictionary. Two of ten thousand names have the same number once in 10¹¹ sets of such names.
 */
export const PAIR = 'cityHash64(indicator), cityHash64(unit)';

/** The name of the side, for the few rows of a page. */
export const SIDE = `multiIf(${sides.excluded}, 'excluded', ${sides.open}, 'open', toString(outcome))`;

/** An instant as a parameter. */
export const INSTANT = (name: string): string => `{${name}:DateTime64(3, 'UTC')}`;

/** Parameters know no zone: the type says UTC, so the text must not. */
export const instantParam = (instant: string): string =>
  new Date(instant).toISOString().replace('T', ' ').replace('Z', '');
