import { z } from 'zod';

import { eventType, localDate, reference } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'counsel.appointed': eventType(['聘任（配备）', 'Appointed'], {
    unit: reference,
    role: z.enum(['legal_counsel', 'public_lawyer', 'legal_staff', 'reconsideration_staff']),
    fullTime: z.boolean(),
    person: reference.optional(),
    on: localDate,
  }),
  'counsel.ended': eventType(['解聘（离岗）', 'Ended'], { on: localDate }),
};

/** 法律顾问、公职律师、法制工作人员: whom a unit has for its questions of law, from the appointment to its end. */
export const counsel = declareKind({
  kind: 'counsel',
  zh: '法律顾问与法制人员',
  en: 'Legal counsel or legal staff',
  events,
  opening: ['counsel.appointed'],
  unitOf: (c) => first(c, 'counsel.appointed')?.unit,
  order: [{ earlier: 'counsel.appointed', later: ['counsel.ended'] }],
  ends: { by: ['counsel.ended'], mayFollow: [] },
  actOfUnits: true,
  table: {
    name: 'counsels',
    columns: ({ day, filled }) => [
      filled('role', 'key', '身份', (c) => first(c, 'counsel.appointed')?.role ?? ''),
      filled('full_time', 'flag', '专职', (c) => first(c, 'counsel.appointed')?.fullTime ?? false),
      day('appointed_on', '聘任日期', (c) => first(c, 'counsel.appointed')),
      day('ended_on', '终止日期', (c) => first(c, 'counsel.ended')),
    ],
  },
});
