import { isLocalDate, side } from '@fadu/domain';
import { z } from 'zod';

export const MOST_ROWS = 1000;

const one = (what: string) =>
  z.string({ error: what }).min(1, { error: `is empty: leave it out or give ${what}` });

/** A day, today in Shanghai when absent. */
export const on = one('a day')
  .refine(isLocalDate, { error: 'must be a day between 1900-01-01 and 2199-12-31, as 2026-03-01' })
  .optional()
  .meta({ description: '视为当日 / seen on this day, YYYY-MM-DD; today (Asia/Shanghai) when absent' });

/** What the system knew at an instant, now when absent. */
export const knownAt = z.iso
  .datetime({
    offset: true,
    error: 'must be an instant with an offset, as 2026-03-01T09:30:00Z (in an address + is written %2B)',
  })
  .transform((text) => new Date(text).toISOString())
  .optional()
  .meta({ description: '当时已知 / as known at this instant; now when absent' });

export const profile = one('a profile')
  .optional()
  .meta({ description: '规则 / profile of law; GET /v1/profiles lists them, the default is the first' });

export const period = z.string().optional().meta({
  description:
    '期间 / 2025, 2025H1, 2025Q3, 2025-03 or 2024-07-01..2025-06-30; the year of `on` when absent; a stock indicator is counted on its last day, or on `on` if earlier',
});

/** One id or several, without repeats. */
export const units = z
  .union([one('a unit'), z.array(one('a unit')).max(500)], {
    error: 'must be the id of a unit, repeated for several, 500 at most',
  })
  .transform((given) => [...new Set([given].flat())])
  .optional()
  .meta({ description: '单位 / id of a unit, repeated for several; all when absent' });

export const organised = z.enum(['then', 'now'], { error: 'must be then or now' }).default('then').meta({
  description:
    '机构口径 / then: the units as they were; now: figures of a unit that ended stand under its successor on the day `on`',
});

export const groupBy = z
  .enum(['unit', 'month', 'quarter', 'year', 'none'], { error: 'must be unit, month, quarter, year or none' })
  .default('unit')
  .meta({
    description:
      '分组 / unit gives a row for each unit; month, quarter and year one for each of them (and each unit named)',
  });

export const sideOfItems = z
  .enum(side.options, { error: 'must be met, missed, open, excluded or counted' })
  .optional()
  .meta({ description: '哪一侧 / met, missed, open, excluded or counted; all when absent' });

export const limit = z.coerce
  .number({ error: `must be a whole number from 1 to ${MOST_ROWS}` })
  .int({ error: `must be a whole number from 1 to ${MOST_ROWS}` })
  .min(1, { error: `must be from 1 to ${MOST_ROWS}` })
  .max(MOST_ROWS, { error: `must be from 1 to ${MOST_ROWS}` })
  .meta({ description: `每页行数 / rows of a page, at most ${MOST_ROWS}` });

export const cursor = one('a cursor')
  .max(2000, { error: 'is too long to be a cursor' })
  .optional()
  .meta({ description: '下一页 / the cursor of the page before' });

/** Fields of a list that is paged. */
export const paging = { limit: limit.default(50), cursor };
/** Fields of a list that is short enough to be read whole. */
export const shortList = { limit: limit.default(MOST_ROWS), cursor };

/** From what is asked to what may be looked at. */
export const view = { on, knownAt, profile };
