import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

export const circularCategories = [
  'head_appearance',
  'reconsideration',
  'litigation',
  'illegal_case',
  'enforcement',
  'criticism',
] as const;

/**
 * A circular that makes known how units did (subject `circular/<文号>`). `unit` is the unit in whose name it is
 * circulated: the duty to circulate is the government's, whichever office writes it.
 */
export const circular = declareKind({
  kind: 'circular',
  zh: '通报',
  en: 'Circular',
  events: {
    'circular.circulated': eventType(['通报', 'Circulated'], {
      unit: reference,
      category: z.enum(circularCategories),
      on: localDate,
      title: text(200).optional(),
    }),
  },
  opening: ['circular.circulated'],
  unitOf: (c) => first(c, 'circular.circulated')?.unit,
  actOfUnits: true,
  table: {
    name: 'circulars',
    columns: ({ day, filled }) => [
      filled('category', 'key', '种类', (c) => first(c, 'circular.circulated')?.category ?? ''),
      filled('title', 'text', '标题', (c) => first(c, 'circular.circulated')?.title ?? ''),
      day('circulated_on', '通报日期', (c) => first(c, 'circular.circulated')),
    ],
  },
});
