import { z } from 'zod';

import { businessKey, eventType, localDate, reference, text } from '../events/event-type.ts';
import { all, declareKind, last } from './declare.ts';

/** Why an inspection was made. Those that follow a lead are not bound by the yearly cap. */
export const inspectionBases = ['plan', 'special', 'complaint', 'assigned', 'monitoring'] as const;

const events = {
  'inspection.conducted': eventType(['开展检查', 'Conducted'], {
    unit: reference,
    on: localDate,
    /** the number of this inspection: others of the same object stand in the same history */
    number: businessKey,
    persons: z.int().min(1).max(1000),
    field: text(100).optional(),
    basis: z.enum(inspectionBases).optional(),
    /** drawn by lot or not; left out where no drawing is prescribed */
    random: z.boolean().optional(),
    approved: z.boolean().optional(),
    notified: z.boolean().optional(),
    /** how many inspections a year the unit has published as the most for an object like this */
    cap: z.int().min(0).max(366).optional(),
  }),
  'inspection.result_published': eventType(['公开检查结果', 'Result published'], {
    number: businessKey,
    on: localDate,
  }),
  'inspection.followed_up': eventType(['检查后另作处理', 'Followed up'], {
    number: businessKey,
    on: localDate,
    act: z.enum(['penalty', 'coercion', 'order', 'other']),
  }),
};

/**
 * Everything inspected at one object (subject `inspection/<object>`, e.g. its 统一社会信用代码): how often a unit came to
 * the same door in a year is then told by one history.
 */
export const inspection = declareKind({
  kind: 'inspection',
  zh: '行政检查（按检查对象）',
  en: 'Inspections of an object',
  events,
  opening: ['inspection.conducted'],
  repeatable: ['inspection.conducted', 'inspection.result_published', 'inspection.followed_up'],
  order: [
    {
      earlier: 'inspection.conducted',
      later: ['inspection.result_published', 'inspection.followed_up'],
    },
  ],
  unitOf: (c) => last(c, 'inspection.conducted')?.unit,
  table: {
    name: 'inspections',
    columns: ({ day, filled }) => [
      filled('inspections', 'number', '检查次数', (c) => all(c, 'inspection.conducted').length),
      filled('units', 'texts', '检查单位', (c) => [
        ...new Set(all(c, 'inspection.conducted').map((one) => one.unit)),
      ]),
      day('last_inspected_on', '最近检查日期', (c) => last(c, 'inspection.conducted')),
      filled('field', 'key', '最近检查领域', (c) => last(c, 'inspection.conducted')?.field ?? ''),
    ],
  },
});
