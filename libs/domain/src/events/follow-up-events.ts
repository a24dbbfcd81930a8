import { z } from 'zod';

import { instant } from './envelope.ts';
import { eventType, localDate, reference, text } from './event-type.ts';

/** A fact for which a day is too coarse: the law counts in hours. */
const inHours = { on: localDate, at: instant.optional() };

/** Of an enforcement case: transfer to the police, hearing, evidence, and what follows a decision (rulebook §2.4, §2.6). */
export const followUpEvents = {
  'enforcement.crime_suspected': eventType(['发现涉嫌犯罪', 'Crime suspected'], { on: localDate }),
  'enforcement.transfer_approved': eventType(['批准移送公安', 'Transfer approved'], inHours),
  'enforcement.transfer_refused': eventType(['不批准移送公安', 'Transfer refused'], {
    on: localDate,
    reason: text().optional(),
  }),
  'enforcement.transferred_to_police': eventType(['移送公安', 'Transferred to the police'], inHours),
  'enforcement.police_accepted': eventType(['公安立案', 'Accepted by the police'], { on: localDate }),
  'enforcement.police_rejected': eventType(['公安不予立案', 'Rejected by the police'], {
    on: localDate,
    reason: text().optional(),
  }),
  'enforcement.police_returned': eventType(['公安退回', 'Returned by the police'], {
    on: localDate,
    reason: text().optional(),
  }),
  'enforcement.evidence_handed_over': eventType(['移交涉案证据', 'Evidence handed over'], { on: localDate }),
  'enforcement.notified': eventType(['事先告知', 'Notified beforehand'], { on: localDate }),
  'enforcement.hearing_notified': eventType(['听证通知', 'Hearing notified'], {
    on: localDate,
    hearingOn: localDate,
  }),
  'enforcement.hearing_held': eventType(['举行听证', 'Hearing held'], { on: localDate }),
  'enforcement.group_discussed': eventType(['集体讨论', 'Discussed by the leading group'], { on: localDate }),
  'enforcement.evidence_registered': eventType(['证据先行登记保存', 'Evidence registered'], {
    on: localDate,
    list: reference,
  }),
  'enforcement.evidence_handled': eventType(['先行登记保存证据处理', 'Registered evidence dealt with'], {
    on: localDate,
    list: reference,
  }),
  'enforcement.guided': eventType(['柔性执法', 'Guided without force'], {
    on: localDate,
    means: z.enum(['persuasion', 'admonition', 'guidance', 'talk', 'reward', 'other']),
  }),
  'enforcement.credit_shared': eventType(['信用信息推送', 'Shared with the credit record'], {
    on: localDate,
  }),
  'enforcement.publicity_withdrawn': eventType(['撤回公示', 'Publicity withdrawn'], {
    on: localDate,
    reasonPublished: z.boolean().optional(),
  }),
  'enforcement.fine_handed_in': eventType(['当场收缴罚款交回', 'Fine handed in by the officer'], {
    on: localDate,
    payment: text(256),
  }),
  'enforcement.fine_banked': eventType(['当场收缴罚款缴存', 'Fine banked by the unit'], {
    on: localDate,
    payment: text(256),
  }),
};
