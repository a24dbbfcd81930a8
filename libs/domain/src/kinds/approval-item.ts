import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** An item of administrative approval in a unit's list (subject `approval_item/<事项编号>`). */
export const approvalItem = declareKind({
  kind: 'approval_item',
  zh: '行政审批事项',
  en: 'Approval item',
  events: {
    'approval_item.listed': eventType(['列入目录', 'Listed'], {
      unit: reference,
      name: text(200),
      category: z.enum(['license', 'non_license']),
      secret: z.boolean().optional(),
      on: localDate,
    }),
    'approval_item.coded': eventType(['编码', 'Coded'], { code: reference, on: localDate }),
    'approval_item.put_online': eventType(['开通网上办理', 'Put online'], { on: localDate }),
    'approval_item.cancelled': eventType(['取消', 'Cancelled'], { on: localDate }),
  },
  opening: ['approval_item.listed'],
  unitOf: (c) => first(c, 'approval_item.listed')?.unit,
  order: [
    {
      earlier: 'approval_item.listed',
      later: ['approval_item.coded', 'approval_item.put_online', 'approval_item.cancelled'],
    },
  ],
  table: {
    name: 'approval_items',
    columns: ({ day, filled }) => [
      filled('name', 'text', '名称', (c) => first(c, 'approval_item.listed')?.name ?? ''),
      filled('category', 'key', '类别', (c) => first(c, 'approval_item.listed')?.category ?? ''),
      day('listed_on', '列入日期', (c) => first(c, 'approval_item.listed')),
      filled('code', 'key', '编码', (c) => first(c, 'approval_item.coded')?.code ?? ''),
      day('online_on', '开通网办日期', (c) => first(c, 'approval_item.put_online')),
      day('cancelled_on', '取消日期', (c) => first(c, 'approval_item.cancelled')),
    ],
  },
});
