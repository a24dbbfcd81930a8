import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'power.listed': eventType(['列入执法事项', 'Listed'], {
    unit: reference,
    on: localDate,
    name: text(300),
    act: z.enum(['penalty', 'license', 'coercion', 'levy', 'inspection', 'other']),
  }),
  'power.baseline_published': eventType(['公布裁量基准', 'Discretion baseline published'], { on: localDate }),
  'power.removed': eventType(['移出执法事项', 'Removed'], { on: localDate }),
};

/** An enforcement power of a unit, from the list of its powers (行政职权目录). */
export const power = declareKind({
  kind: 'power',
  zh: '执法事项',
  en: 'Enforcement power',
  events,
  opening: ['power.listed'],
  order: [{ earlier: 'power.listed', later: ['power.baseline_published', 'power.removed'] }],
  unitOf: (c) => first(c, 'power.listed')?.unit,
  table: {
    name: 'powers',
    columns: ({ day, filled }) => [
      filled('name', 'text', '名称', (c) => first(c, 'power.listed')?.name ?? ''),
      filled('act', 'key', '行为种类', (c) => first(c, 'power.listed')?.act ?? ''),
      day('listed_on', '列入日期', (c) => first(c, 'power.listed')),
      day('baseline_published_on', '裁量基准公布日期', (c) => first(c, 'power.baseline_published')),
      day('removed_on', '移出日期', (c) => first(c, 'power.removed')),
    ],
  },
});
