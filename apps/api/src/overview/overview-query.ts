import { z } from 'zod';

import { period, view } from '../http/query-fields.ts';

export const overviewQuery = z.strictObject({ period, ...view });
export type OverviewQuery = z.infer<typeof overviewQuery>;
