import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/**
 * A request for government information (subject `foi/<登记号>`; 政府信息公开条例 Art 27–36). `on` of the receipt is the
 * day that Art 31 names: in person that day, registered mail the signature, ordinary mail and online the confirmation.
 */
export const foi = declareKind({
  kind: 'foi',
  zh: '政府信息公开申请',
  en: 'Request for information',
  events: {
    'foi.received': eventType(['收到申请', 'Received'], {
      unit: reference,
      on: localDate,
      channel: z.enum(['in_person', 'registered_mail', 'mail', 'online']).optional(),
    }),
    'foi.correction_requested': eventType(['通知补正', 'Correction requested'], { on: localDate }),
    'foi.corrected': eventType(['补正', 'Corrected'], { on: localDate }),
    'foi.third_party_consulted': eventType(['征求第三方意见', 'Third party consulted'], { on: localDate }),
    'foi.third_party_answered': eventType(['第三方答复', 'Third party answered'], { on: localDate }),
    'foi.extended': eventType(
      ['延长答复期限', 'Extended'],
      { days: z.int().min(1).max(3650), approvedOn: localDate },
      'approvedOn',
    ),
    'foi.answered': eventType(['答复', 'Answered'], {
      on: localDate,
      outcome: z.enum(['disclosed', 'partly_disclosed', 'refused', 'not_held', 'not_processed', 'other']),
    }),
    'foi.withdrawn': eventType(['撤回申请', 'Withdrawn'], { on: localDate, reason: text().optional() }),
  },
  opening: ['foi.received'],
  unitOf: (c) => first(c, 'foi.received')?.unit,
  order: [
    {
      earlier: 'foi.received',
      later: ['foi.correction_requested', 'foi.third_party_consulted', 'foi.answered', 'foi.withdrawn'],
    },
    { earlier: 'foi.correction_requested', later: ['foi.corrected'] },
    { earlier: 'foi.third_party_consulted', later: ['foi.third_party_answered'] },
  ],
  repeatable: ['foi.third_party_consulted', 'foi.third_party_answered'],
  table: {
    name: 'foi_requests',
    columns: ({ day, filled }) => [
      day('received_on', '收到日期', (c) => first(c, 'foi.received')),
      filled('channel', 'key', '渠道', (c) => first(c, 'foi.received')?.channel ?? ''),
      day('correction_requested_on', '通知补正日期', (c) => first(c, 'foi.correction_requested')),
      day('corrected_on', '补正日期', (c) => first(c, 'foi.corrected')),
      day('extended_on', '批准延期日期', (c) => first(c, 'foi.extended')),
      day('answered_on', '答复日期', (c) => first(c, 'foi.answered')),
      filled('outcome', 'key', '结果', (c) => first(c, 'foi.answered')?.outcome ?? ''),
      day('withdrawn_on', '撤回日期', (c) => first(c, 'foi.withdrawn')),
    ],
  },
});
