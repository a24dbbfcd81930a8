import { z } from 'zod';

import { eventType, localDate, reference, text } from './event-type.ts';

export const instance = z.enum(['first', 'second', 'retrial']);

export const judgmentOutcome = z.enum([
  'claims_dismissed',
  'revoked',
  'partly_revoked',
  'ordered_to_act',
  'ordered_to_pay',
  'confirmed_illegal',
  'void',
  'changed',
  'agreement_liability',
  'suit_dismissed',
  'withdrawal_allowed',
  'terminated',
  'transferred',
]);

/** An administrative suit against units of the district (subject `litigation/<案号>`). */
export const litigationEvents = {
  'litigation.filed': eventType(['起诉立案', 'Filed'], {
    defendants: z.array(reference).min(1).max(100),
    on: localDate,
    court: text(200).optional(),
    major: z.boolean().optional(),
  }),
  'litigation.hearing_held': eventType(['开庭', 'Hearing held'], {
    instance,
    on: localDate,
    appearances: z
      .array(
        z.strictObject({
          unit: reference,
          head: z.boolean(),
          position: z.enum(['chief', 'deputy', 'other_leader']).optional(),
          excused: z.boolean().optional(),
          excuse: text().optional(),
        }),
      )
      .max(100),
  }),
  'litigation.judged': eventType(['裁判', 'Judged'], { instance, on: localDate, outcome: judgmentOutcome }),
  'litigation.withdrawn': eventType(['撤诉', 'Withdrawn'], { on: localDate, afterCorrection: z.boolean() }),
  'litigation.took_effect': eventType(['裁判生效', 'Took effect'], {
    on: localDate,
    units: z.array(reference).max(100),
    performBy: localDate.optional(),
  }),
  'litigation.performed': eventType(['履行生效裁判', 'Performed'], { unit: reference, on: localDate }),
  'litigation.analysed': eventType(['败诉案件分析', 'Analysed'], { unit: reference, on: localDate }),
};
