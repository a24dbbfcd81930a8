import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/**
 * One act of supervision and what it led to: an inspection campaign, a talk with a unit, an order to mend (subject
 * `supervision/<文号>`). `unit` is whose figure it is: the unit that holds the campaign, the unit talked to or ordered.
 */
export const supervision = declareKind({
  kind: 'supervision',
  zh: '督察与整改',
  en: 'Supervision',
  events: {
    'supervision.campaign_held': eventType(['开展督察检查', 'Campaign held'], {
      unit: reference,
      category: z.enum(['comprehensive', 'special', 'routine', 'monthly', 'approval_reform']),
      on: localDate,
      topic: text(200).optional(),
    }),
    'supervision.talk_held': eventType(['约谈', 'Talk held'], {
      unit: reference,
      on: localDate,
      reason: text().optional(),
    }),
    'supervision.rectification_ordered': eventType(['责令整改', 'Rectification ordered'], {
      unit: reference,
      on: localDate,
      dueOn: localDate.optional(),
    }),
    'supervision.rectification_closed': eventType(['整改完成', 'Rectification closed'], { on: localDate }),
  },
  opening: ['supervision.campaign_held', 'supervision.talk_held', 'supervision.rectification_ordered'],
  unitOf: (c) =>
    (
      first(c, 'supervision.rectification_ordered') ??
      first(c, 'supervision.talk_held') ??
      first(c, 'supervision.campaign_held')
    )?.unit,
  order: [{ earlier: 'supervision.rectification_ordered', later: ['supervision.rectification_closed'] }],
  actOfUnits: true,
  table: {
    name: 'supervision_acts',
    columns: ({ day, filled }) => [
      filled('category', 'key', '督察种类', (c) => first(c, 'supervision.campaign_held')?.category ?? ''),
      day('campaign_on', '督察日期', (c) => first(c, 'supervision.campaign_held')),
      day('talk_on', '约谈日期', (c) => first(c, 'supervision.talk_held')),
      day('ordered_on', '责令整改日期', (c) => first(c, 'supervision.rectification_ordered')),
      day('closed_on', '整改完成日期', (c) => first(c, 'supervision.rectification_closed')),
    ],
  },
});
