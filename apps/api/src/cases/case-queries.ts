import { z } from 'zod';

import { paging, shortList, view } from '../http/query-fields.ts';

export const caseQuery = z.strictObject(view);
export type CaseQuery = z.infer<typeof caseQuery>;

export const kindsQuery = z.strictObject(shortList);
export type KindsQuery = z.infer<typeof kindsQuery>;

export const casesQuery = z.strictObject({
  unit: z
    .string({ error: 'must be the id of one unit' })
    .min(1, { error: 'is empty: leave it out' })
    .optional(),
  search: z
    .string({ error: 'must be part of a key' })
    .min(1, { error: 'is empty: leave it out' })
    .max(200, { error: 'must have at most 200 characters' })
    .optional()
    .meta({ description: '编号中的文字 / part of the key' }),
  ...paging,
});
export type CasesQuery = z.infer<typeof casesQuery>;
