import type { FigureQuery } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { INSTANT, instantParam, PAIR } from './figure-filter.ts';

/** Indicator and unit as one text, for looking pairs up. */
export const pairOf = (indicator: string, unit: string): string => `${indicator}\u0000${unit}`;

/** The (indicator, unit) pairs that had an item on the day asked for or before it; see {@link pairOf}. */
export async function everReported(
  store: Asked,
  { indicators, profile, on, knownAt }: Pick<FigureQuery, 'indicators' | 'profile' | 'on' | 'knownAt'>,
): Promise<ReadonlySet<string>> {
  const known = knownAt === undefined ? '' : `AND known_at <= ${INSTANT('knownAt')}`;
  const wanted = indicators === undefined ? '' : 'AND indicator IN {indicators:Array(String)}';
  const rows = await store.ask<{ of_indicator: string; of_unit: string }>(
    `SELECT any(indicator) AS of_indicator, any(unit) AS of_unit FROM item_changes
    WHERE profile IN ('*', {profile:String}) AND seen_from <= {on:Date32} ${known} ${wanted}
    GROUP BY ${PAIR} HAVING sum(sign) > 0`,
    {
      profile,
      on,
      ...(indicators === undefined ? {} : { indicators }),
      ...(knownAt === undefined ? {} : { knownAt: instantParam(knownAt) }),
    },
  );
  return new Set(rows.map(({ of_indicator, of_unit }) => pairOf(of_indicator, of_unit)));
}
