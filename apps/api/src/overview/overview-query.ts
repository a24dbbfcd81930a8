import { z } from 'zod';

import { organised, period, view } from '../http/query-fields.ts';

export const overviewQuery = z.strictObject({ period, ...view, organised });
export type OverviewQuery = z.infer<typeof overviewQuery>;
