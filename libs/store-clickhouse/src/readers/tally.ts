import type { FigureQuery, Grouping, Tally } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { figureFilter, sides } from './figure-filter.ts';

interface Wire {
  readonly indicator: string;
  readonly unit: string;
  readonly period: number;
  readonly n_met: number;
  readonly n_missed: number;
  readonly n_open: number;
  readonly n_excluded: number;
  readonly n_counted: number;
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

/** Counts by side, of every indicator, unit and period that has any item. */
export async function tally(store: Asked, query: FigureQuery, group: Grouping): Promise<readonly Tally[]> {
  const filter = figureFilter(query);
  const rows = await store.ask<Wire>(
    `SELECT indicator, unit, ${periods[group]} AS period,
      sumIf(sign, ${sides.met}) AS n_met, sumIf(sign, ${sides.missed}) AS n_missed,
      sumIf(sign, ${sides.open}) AS n_open, sumIf(sign, ${sides.excluded}) AS n_excluded,
      sumIf(sign, ${sides.counted}) AS n_counted, sumIf(amount * sign, ${sides.counted}) AS total
    FROM item_changes WHERE ${filter.sql}
    GROUP BY indicator, unit, period HAVING sum(sign) != 0
    ORDER BY indicator, unit, period`,
    filter.params,
  );
  return rows.map((row) => ({
    indicator: row.indicator,
    unit: row.unit,
    group: labels[group](row.period),
    met: row.n_met,
    missed: row.n_missed,
    open: row.n_open,
    excluded: row.n_excluded,
    counted: row.n_counted,
    amount: row.total,
  }));
}
