import type { FigureQuery } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { INSTANT, instantParam } from './figure-filter.ts';

/** Indicator and unit as one text, for looking pairs up. */
export const pairOf = (indicator: string, unit: string): string => `${indicator}\u0000${unit}`;

/** The (indicator, unit) pairs that had an item on the day asked for or before it; see {@link pairOf}. */
export async function everReported(
  store: Asked,
  { indicators, profile, on, knownAt }: Pick<FigureQuery, 'indicators' | 'profile' | 'on' | 'knownAt'>,
): Promise<ReadonlySet<string>> {
  const known = knownAt === undefined ? '' : `AND known_at <= ${INSTANT('knownAt')}`;
  const wanted = indicators === undefined ? '' : 'AND indicator IN {indicators:Array(String)}';
  const rows = await store.ask<{ indicator: string; unit: string }>(
    `SELECT indicator, unit FROM item_changes
    WHERE profile IN ('*', {profile:String}) AND seen_from <= {on:Date32} ${known} ${wanted}
    GROUP BY indicator, unit HAVING sum(sign) > 0`,
    {
      profile,
      on,
      ...(indicators === undefined ? {} : { indicators }),
      ...(knownAt === undefined ? {} : { knownAt: instantParam(knownAt) }),
    },
  );
  return new Set(rows.map(({ indicator, unit }) => pairOf(indicator, unit)));
}
