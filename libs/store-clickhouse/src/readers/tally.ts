import type { FigureQuery, Grouping, Tally } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { figureFilter, PAIR, sides } from './figure-filter.ts';

interface Wire {
  readonly of_indicator: string;
  readonly of_unit: string;
  readonly period: number;
  readonly n_met: number;
  readonly n_missed: number;
  readonly n_counted: number;
  readonly n_included: number;
  readonly n_all: number;
  readonly total: string;
}

// Numbers are grouped quicker than texts; the label is made of the few groups that come out.
const periods: Readonly<Record<Grouping, string>> = {
  none: '0',
  month: 'toYYYYMM(placed_on)',
  quarter: 'toYear(placed_on) * 10 + toQuarter(placed_on)',
  year: 'toYear(placed_on)',
};

const labels: Readonly<Record<Grouping, (period: number) => string>> = {
  none: () => '',
  month: (period) => `${Math.floor(period / 100)}-${String(period % 100).padStart(2, '0')}`,
  quarter: (period) => `${Math.floor(period / 10)}Q${period % 10}`,
  year: (period) => String(period),
};

/**
 * Counts by side, of every indicator, unit and period that has any item. An item stands on one side, so two of the five
 * are what the others leave over: a condition costs as much as the reading of the rows.
 */
export async function tally(store: Asked, query: FigureQuery, group: Grouping): Promise<readonly Tally[]> {
  const filter = figureFilter(query);
  const rows = await store.ask<Wire>(
    `SELECT any(indicator) AS of_indicator, any(unit) AS of_unit, ${periods[group]} AS period,
      sumIf(sign, ${sides.met}) AS n_met, sumIf(sign, ${sides.missed}) AS n_missed,
      sumIf(sign, ${sides.counted}) AS n_counted, sumIf(amount * sign, ${sides.counted}) AS total,
      sumIf(sign, NOT (${sides.excluded})) AS n_included, sum(sign) AS n_all
    FROM item_changes WHERE ${filter.sql}
    GROUP BY ${PAIR}, period HAVING n_all != 0
    ORDER BY of_indicator, of_unit, period`,
    filter.params,
  );
  return rows.map((row) => ({
    indicator: row.of_indicator,
    unit: row.of_unit,
    group: labels[group](row.period),
    met: row.n_met,
    missed: row.n_missed,
    open: row.n_included - row.n_met - row.n_missed - row.n_counted,
    excluded: row.n_all - row.n_included,
    counted: row.n_counted,
    amount: row.total,
  }));
}
