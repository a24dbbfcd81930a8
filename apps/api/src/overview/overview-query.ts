import { type Family, families } from '@fadu/domain';
import { z } from 'zod';

import { organised, period, view } from '../http/query-fields.ts';

const known = Object.keys(families) as [Family, ...Family[]];
const family = z.enum(known, { error: `must be one of ${known.join(', ')}` });

/** One family or several, in any order and without repeats. */
const askedFamilies = z
  .union([family.transform((one) => [one]), z.array(family).max(known.length)], {
    error: `must be one of ${known.join(', ')}, repeated for several`,
  })
  .transform((given) => known.filter((one) => given.includes(one)))
  .optional()
  .meta({ description: '指标类别 / family of indicators, repeated for several; all when absent' });

export const overviewQuery = z.strictObject({ period, family: askedFamilies, ...view, organised });
export type OverviewQuery = z.infer<typeof overviewQuery>;
