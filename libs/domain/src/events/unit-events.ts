import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';

export const unitCategory = z.enum(['government', 'department', 'town']);

/** Units of the district and what becomes of them (subject `unit/<id>`). */
export const unitEvents = {
  'unit.registered': eventType(['单位登记', 'Unit registered'], {
    name: text(200),
    category: unitCategory,
    enforcement: z.boolean(),
    parent: reference.optional(),
    uscc: z.string().max(32).optional(),
    on: localDate,
  }),
  'unit.renamed': eventType(['单位更名', 'Unit renamed'], { name: text(200), on: localDate }),
  'unit.merged': eventType(['单位并入', 'Unit merged'], { into: reference, on: localDate }),
  'unit.abolished': eventType(['单位撤销', 'Unit abolished'], {
    on: localDate,
    successor: reference.optional(),
  }),
  'unit.category_changed': eventType(['单位类别变更', 'Unit category changed'], {
    category: unitCategory,
    enforcement: z.boolean(),
    on: localDate,
  }),
};
