import { z } from 'zod';

import { eventType, localDate, money, reference, text } from './event-type.ts';
import { followUpEvents } from './follow-up-events.ts';

export const penaltyKind = z.enum([
  'warning',
  'criticism',
  'fine',
  'confiscation',
  'license_suspended',
  'downgraded',
  'license_revoked',
  'restricted',
  'suspended',
  'closed_down',
  'banned',
  'detention',
  'other',
]);

export const recordingStage = z.enum([
  'initiation',
  'investigation',
  'review',
  'decision',
  'service',
  'execution',
]);

/** An administrative enforcement case from filing to closing (subject `enforcement/<case number>`). */
export const enforcementEvents = {
  'enforcement.opened': eventType(['立案', 'Opened'], {
    unit: reference,
    on: localDate,
    field: text(100).optional(),
    party: z.strictObject({
      kind: z.enum(['natural', 'legal', 'sole_trader', 'other']),
      name: text(200).optional(),
    }),
  }),
  'enforcement.legal_reviewed': eventType(['法制审核', 'Legally reviewed'], {
    on: localDate,
    passed: z.boolean(),
  }),
  'enforcement.recorded': eventType(['全过程记录', 'Recorded'], {
    on: localDate,
    stages: z.array(recordingStage).min(1),
  }),
  'enforcement.extended': eventType(
    ['延长办案期限', 'Extended'],
    { days: z.int().min(1).max(3650), approvedOn: localDate },
    'approvedOn',
  ),
  'enforcement.decided': eventType(['作出处罚决定', 'Decided'], {
    on: localDate,
    procedure: z.enum(['summary', 'ordinary']),
    kinds: z.array(penaltyKind).min(1),
    fine: money.optional(),
    confiscated: money.optional(),
    major: z.boolean().optional(),
    documentNo: text(128).optional(),
    /** the documents of the case are on the forms laid down for the whole line of offices */
    standardForm: z.boolean().optional(),
  }),
  'enforcement.not_punished': eventType(['不予处罚', 'Not punished'], { on: localDate }),
  'enforcement.served': eventType(['送达', 'Served'], {
    on: localDate,
    /** the document tells of the right to reconsideration and to sue */
    rightsNotified: z.boolean().optional(),
  }),
  'enforcement.published': eventType(['公示', 'Published'], { on: localDate }),
  'enforcement.filed_for_record': eventType(['备案', 'Filed for record'], { on: localDate }),
  'enforcement.surcharged': eventType(['加处罚款', 'Surcharged'], { on: localDate, amount: money }),
  'enforcement.paid': eventType(['缴纳罚款', 'Paid'], {
    on: localDate,
    amount: money,
    channel: z.enum(['bank', 'electronic', 'on_the_spot']),
  }),
  'enforcement.enforcement_applied': eventType(['申请强制执行', 'Enforcement applied for'], {
    on: localDate,
  }),
  'enforcement.revoked': eventType(['处罚撤销', 'Revoked'], {
    on: localDate,
    by: z.enum(['self', 'superior', 'reconsideration', 'court']),
  }),
  'enforcement.withdrawn': eventType(['撤销立案', 'Withdrawn'], { on: localDate }),
  'enforcement.closed': eventType(['结案', 'Closed'], { on: localDate }),
  ...followUpEvents,
};
