import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';

export const reconsiderationOutcome = z.enum([
  'upheld',
  'claims_dismissed',
  'revoked',
  'changed',
  'confirmed_illegal',
  'void',
  'ordered_to_act',
]);

/** An administrative reconsideration (subject `reconsideration/<case number>`). */
export const reconsiderationEvents = {
  'reconsideration.received': eventType(['收到复议申请', 'Received'], {
    respondent: reference,
    on: localDate,
    organ: reference.optional(),
  }),
  'reconsideration.correction_requested': eventType(['通知补正', 'Correction requested'], { on: localDate }),
  'reconsideration.corrected': eventType(['补正', 'Corrected'], { on: localDate }),
  'reconsideration.accepted': eventType(['受理', 'Accepted'], {
    on: localDate,
    procedure: z.enum(['ordinary', 'simplified']),
  }),
  'reconsideration.turned_ordinary': eventType(['转为普通程序', 'Turned ordinary'], { on: localDate }),
  'reconsideration.rejected': eventType(['不予受理', 'Rejected'], { on: localDate }),
  'reconsideration.suspended': eventType(['中止', 'Suspended'], { on: localDate }),
  'reconsideration.resumed': eventType(['恢复审理', 'Resumed'], { on: localDate }),
  'reconsideration.extended': eventType(
    ['延长审理期限', 'Extended'],
    { days: z.int().min(1).max(3650), approvedOn: localDate },
    'approvedOn',
  ),
  'reconsideration.mediated': eventType(['调解结案', 'Mediated'], { on: localDate }),
  'reconsideration.terminated': eventType(['终止', 'Terminated'], {
    on: localDate,
    reason: text().optional(),
  }),
  'reconsideration.decided': eventType(['复议决定', 'Decided'], {
    on: localDate,
    outcome: reconsiderationOutcome,
    publishable: z.boolean().optional(),
  }),
  'reconsideration.handlers_assigned': eventType(['指定承办人', 'Handlers assigned'], {
    handlers: z.array(reference).min(1).max(20),
    on: localDate,
  }),
  'reconsideration.heard': eventType(['听证', 'Heard'], {
    on: localDate,
    headAttended: z.boolean().optional(),
  }),
  'reconsideration.published': eventType(['公开复议决定', 'Published'], { on: localDate }),
  'reconsideration.analysed': eventType(['纠错案件分析', 'Analysed'], { on: localDate }),
};
