import { z } from 'zod';

import { eventType, text } from './event-type.ts';

/** Acts upon other events of the same subject, or upon its judgement; they carry knowledge, not a legal date. */
export const recordEvents = {
  'record.voided': eventType(
    ['作废', 'Voided'],
    { event: z.string().min(1).max(256), reason: text() },
    'none',
  ),
  'record.corrected': eventType(
    ['更正', 'Corrected'],
    { event: z.string().min(1).max(256), data: z.record(z.string(), z.unknown()), reason: text() },
    'none',
  ),
  /** a parked case is judged again: it changes nothing that the case says */
  'record.retried': eventType(['重新计算', 'Retried'], { reason: text() }, 'none'),
};
