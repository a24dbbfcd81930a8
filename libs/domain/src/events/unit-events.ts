import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';

export const unitCategory = z.enum(['government', 'department', 'town']);

/** GB/T 2260 and what continues it (6, 9 or 12 digits). Zones have none; a code that looks wrong is a finding only. */
const regionCode = z.string().min(1).max(12).describe('GB/T 2260 code, 6, 9 or 12 digits; zones have none');

/** The part of the duties that passes to a unit, in percent. */
const share = z.int().min(1).max(100).describe('percent of the duties');

/** Units of the district and what becomes of them (subject `unit/<id>`). */
export const unitEvents = {
  'unit.registered': eventType(['单位登记', 'Unit registered'], {
    name: text(200),
    category: unitCategory,
    enforcement: z.boolean(),
    parent: reference.optional(),
    uscc: z.string().max(32).optional(),
    region: regionCode.optional(),
    on: localDate,
  }),
  'unit.renamed': eventType(['单位更名', 'Unit renamed'], {
    name: text(200),
    region: regionCode.optional(),
    on: localDate,
  }),
  'unit.alias_added': eventType(['单位别名登记', 'Other name of a unit added'], {
    name: text(200),
    on: localDate,
    usedIn: text(200).optional(),
  }),
  'unit.merged': eventType(['单位并入', 'Unit merged'], { into: reference, on: localDate }),
  'unit.abolished': eventType(['单位撤销', 'Unit abolished'], {
    on: localDate,
    successor: reference.optional(),
  }),
  'unit.split': eventType(['单位分立', 'Unit split'], {
    parts: z
      .array(z.strictObject({ unit: reference, share: share.optional(), duties: text(500).optional() }))
      .min(1)
      .max(20),
    successor: reference.optional(),
    continues: z.boolean().optional(),
    on: localDate,
  }),
  'unit.category_changed': eventType(['单位类别变更', 'Unit category changed'], {
    category: unitCategory,
    enforcement: z.boolean(),
    on: localDate,
  }),
};
