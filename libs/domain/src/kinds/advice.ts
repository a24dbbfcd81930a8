import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** Who wrote to the unit what it ought to mend: court, procuratorate, supervision organ … (rulebook §2.12). */
export const adviceCategories = [
  'judicial',
  'procuratorial',
  'supervisory',
  'reconsideration_opinion',
  'petition_improvement',
] as const;

/** A letter of advice (subject `advice/<文号>`). Answered is not adopted: both are told apart. */
export const advice = declareKind({
  kind: 'advice',
  zh: '建议书、意见书',
  en: 'Letter of advice',
  events: {
    'advice.received': eventType(['收到建议', 'Received'], {
      unit: reference,
      category: z.enum(adviceCategories),
      on: localDate,
      issuer: text(200).optional(),
      dueOn: localDate.optional(),
      urgent: z.boolean().optional(),
    }),
    'advice.answered': eventType(['回复', 'Answered'], {
      on: localDate,
      adopted: z.boolean().optional(),
      reason: text().optional(),
    }),
    'advice.adopted': eventType(['采纳落实', 'Adopted'], { on: localDate }),
    'advice.withdrawn': eventType(['撤回', 'Withdrawn'], { on: localDate }),
  },
  opening: ['advice.received'],
  unitOf: (c) => first(c, 'advice.received')?.unit,
  order: [{ earlier: 'advice.received', later: ['advice.answered', 'advice.adopted', 'advice.withdrawn'] }],
  table: {
    name: 'advice_letters',
    columns: ({ day, filled }) => [
      filled('category', 'key', '种类', (c) => first(c, 'advice.received')?.category ?? ''),
      filled('issuer', 'text', '发出机关', (c) => first(c, 'advice.received')?.issuer ?? ''),
      day('received_on', '收到日期', (c) => first(c, 'advice.received')),
      day('answered_on', '回复日期', (c) => first(c, 'advice.answered')),
      day('adopted_on', '采纳落实日期', (c) => first(c, 'advice.adopted')),
      day('withdrawn_on', '撤回日期', (c) => first(c, 'advice.withdrawn')),
    ],
  },
});
