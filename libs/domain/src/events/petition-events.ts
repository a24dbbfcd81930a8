import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';

/** A petition from registration to rating (subject `petition/<信访件编号>`). */
export const petitionEvents = {
  'petition.registered': eventType(['信访登记', 'Registered'], {
    unit: reference,
    on: localDate,
    channel: z.enum(['letter', 'visit', 'online', 'hotline']),
    firstTime: z.boolean(),
    persons: z.int().min(1).max(100_000).optional(),
    category: text(100).optional(),
    origin: z.enum(['environmental_inspection', 'superior', 'campaign', 'other']).optional(),
  }),
  'petition.accepted': eventType(['受理', 'Accepted'], { on: localDate }),
  'petition.not_accepted': eventType(['不予受理', 'Not accepted'], {
    on: localDate,
    reason: text().optional(),
    ground: z.enum(['repeat', 'not_competent', 'other_procedure', 'anonymous', 'other']).optional(),
  }),
  'petition.transferred': eventType(['转送', 'Transferred'], { toUnit: reference, on: localDate }),
  'petition.withdrawn': eventType(['撤回', 'Withdrawn'], { on: localDate }),
  'petition.merged': eventType(['并案', 'Merged'], { into: reference, on: localDate }),
  'petition.extended': eventType(
    ['延期', 'Extended'],
    { days: z.int().min(1).max(3650), approvedOn: localDate },
    'approvedOn',
  ),
  'petition.replied': eventType(['答复', 'Replied'], { on: localDate }),
  'petition.resolved': eventType(['化解', 'Resolved'], { on: localDate }),
  'petition.rated': eventType(['评价', 'Rated'], {
    on: localDate,
    rating: z.enum(['satisfied', 'basically_satisfied', 'dissatisfied']),
  }),
  'petition.repeated': eventType(['重复信访', 'Repeated'], { on: localDate }),
  'petition.objected': eventType(['对转送提出异议', 'Objected to the transfer'], {
    unit: reference,
    on: localDate,
    reason: text().optional(),
  }),
  'petition.review_requested': eventType(['申请复查', 'Review requested'], {
    unit: reference,
    on: localDate,
  }),
  'petition.reviewed': eventType(['复查', 'Reviewed'], { on: localDate }),
  'petition.recheck_requested': eventType(['申请复核', 'Recheck requested'], {
    unit: reference,
    on: localDate,
  }),
  'petition.recheck_hearing_held': eventType(['复核听证', 'Recheck hearing held'], {
    on: localDate,
    days: z.int().min(1).max(365),
  }),
  'petition.rechecked': eventType(['复核', 'Rechecked'], { on: localDate }),
};
