import { z } from 'zod';

import {
  groupBy,
  organised,
  paging,
  period,
  shortList,
  sideOfItems,
  units,
  view,
} from '../http/query-fields.ts';

export const listQuery = z.strictObject(shortList);
export type ListQuery = z.infer<typeof listQuery>;

export const valuesQuery = z.strictObject({ period, unit: units, groupBy, ...view, organised });
export type ValuesQuery = z.infer<typeof valuesQuery>;

export const itemsQuery = z.strictObject({
  side: sideOfItems,
  period,
  unit: units,
  ...view,
  organised,
  ...paging,
});
export type ItemsQuery = z.infer<typeof itemsQuery>;
