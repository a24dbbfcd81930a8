import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { all, declareKind, first } from './declare.ts';

/** An application for a licence and what became of it (subject `license/<受理号>`; 行政许可法 Art 29–45). */
export const license = declareKind({
  kind: 'license',
  zh: '行政许可申请',
  en: 'Licence application',
  events: {
    'license.applied': eventType(['许可申请', 'Applied'], {
      unit: reference,
      on: localDate,
      online: z.boolean(),
      joint: z.boolean().optional(),
      approvalItem: reference.optional(),
    }),
    'license.correction_requested': eventType(['一次告知补正', 'Correction requested'], { on: localDate }),
    'license.corrected': eventType(['补正', 'Corrected'], { on: localDate }),
    'license.accepted': eventType(['受理', 'Accepted'], { on: localDate }),
    'license.not_accepted': eventType(['不予受理', 'Not accepted'], {
      on: localDate,
      reason: text().optional(),
    }),
    'license.suspended': eventType(['书面告知另计时间', 'Excluded time began'], {
      on: localDate,
      ground: z.enum(['hearing', 'bidding', 'inspection', 'testing', 'expert_review', 'other']),
    }),
    'license.resumed': eventType(['另计时间结束', 'Excluded time ended'], { on: localDate }),
    'license.extended': eventType(
      ['延长办理期限', 'Extended'],
      { days: z.int().min(1).max(3650), approvedOn: localDate },
      'approvedOn',
    ),
    'license.granted': eventType(['准予许可', 'Granted'], { on: localDate }),
    'license.refused': eventType(['不予许可', 'Refused'], { on: localDate, reason: text().optional() }),
    'license.withdrawn': eventType(['撤回申请', 'Withdrawn'], { on: localDate }),
    'license.revoked': eventType(['撤销许可', 'Revoked'], { on: localDate }),
  },
  opening: ['license.applied'],
  unitOf: (c) => first(c, 'license.applied')?.unit,
  order: [
    {
      earlier: 'license.applied',
      later: [
        'license.correction_requested',
        'license.corrected',
        'license.accepted',
        'license.not_accepted',
        'license.granted',
        'license.refused',
        'license.withdrawn',
      ],
    },
    { earlier: 'license.correction_requested', later: ['license.corrected'] },
    { earlier: 'license.granted', later: ['license.revoked'] },
  ],
  repeatable: ['license.suspended', 'license.resumed'],
  table: {
    name: 'licenses',
    columns: ({ day, filled }) => [
      day('applied_on', '申请日期', (c) => first(c, 'license.applied')),
      filled('online', 'flag', '网上申请', (c) => first(c, 'license.applied')?.online ?? false),
      filled('approval_item', 'key', '事项', (c) => first(c, 'license.applied')?.approvalItem ?? ''),
      day('accepted_on', '受理日期', (c) => first(c, 'license.accepted')),
      day('not_accepted_on', '不予受理日期', (c) => first(c, 'license.not_accepted')),
      filled('suspensions', 'number', '另计时间次数', (c) => all(c, 'license.suspended').length),
      day('extended_on', '批准延期日期', (c) => first(c, 'license.extended')),
      day('granted_on', '准予日期', (c) => first(c, 'license.granted')),
      day('refused_on', '不予许可日期', (c) => first(c, 'license.refused')),
      day('withdrawn_on', '撤回日期', (c) => first(c, 'license.withdrawn')),
      day('revoked_on', '撤销日期', (c) => first(c, 'license.revoked')),
    ],
  },
});
