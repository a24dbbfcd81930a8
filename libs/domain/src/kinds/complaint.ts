import { z } from 'zod';

import { eventType, localDate, reference } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/**
 * A complaint or report about what a unit did (subject `complaint/<编号>`). Who complained stays outside: only whether
 * he gave his name is told (rulebook §2.17).
 */
export const complaint = declareKind({
  kind: 'complaint',
  zh: '投诉举报',
  en: 'Complaint',
  events: {
    'complaint.received': eventType(['收到投诉举报', 'Received'], {
      unit: reference,
      on: localDate,
      channel: z.enum(['letter', 'visit', 'online', 'hotline', 'media']).optional(),
      named: z.boolean().optional(),
      subjectMatter: z.enum(['enforcement', 'fees', 'inaction', 'service', 'other']).optional(),
      dueOn: localDate.optional(),
    }),
    'complaint.registered': eventType(['登记', 'Registered'], { on: localDate }),
    'complaint.answered': eventType(['答复', 'Answered'], { on: localDate }),
    'complaint.closed': eventType(['办结', 'Closed'], { on: localDate, confirmed: z.boolean().optional() }),
    'complaint.published': eventType(['公布处理结果', 'Result published'], { on: localDate }),
    'complaint.withdrawn': eventType(['撤回', 'Withdrawn'], { on: localDate }),
  },
  opening: ['complaint.received'],
  unitOf: (c) => first(c, 'complaint.received')?.unit,
  order: [
    {
      earlier: 'complaint.received',
      later: [
        'complaint.registered',
        'complaint.answered',
        'complaint.closed',
        'complaint.published',
        'complaint.withdrawn',
      ],
    },
  ],
  table: {
    name: 'complaints',
    columns: ({ day, filled }) => [
      day('received_on', '收到日期', (c) => first(c, 'complaint.received')),
      filled('channel', 'key', '渠道', (c) => first(c, 'complaint.received')?.channel ?? ''),
      filled('named', 'flag', '实名', (c) => first(c, 'complaint.received')?.named ?? false),
      day('registered_on', '登记日期', (c) => first(c, 'complaint.registered')),
      day('answered_on', '答复日期', (c) => first(c, 'complaint.answered')),
      day('closed_on', '办结日期', (c) => first(c, 'complaint.closed')),
      day('published_on', '公布日期', (c) => first(c, 'complaint.published')),
      day('withdrawn_on', '撤回日期', (c) => first(c, 'complaint.withdrawn')),
    ],
  },
});
