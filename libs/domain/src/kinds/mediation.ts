import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'mediation.accepted': eventType(['受理行政调解', 'Mediation accepted'], {
    unit: reference,
    field: text(100).optional(),
    on: localDate,
  }),
  'mediation.agreed': eventType(['达成协议', 'Agreement reached'], { on: localDate }),
  'mediation.failed': eventType(['调解不成', 'No agreement'], { on: localDate }),
  'mediation.withdrawn': eventType(['撤回', 'Withdrawn'], { on: localDate }),
};

/** 行政调解案件: a dispute that an administrative body tries to settle by agreement. */
export const mediation = declareKind({
  kind: 'mediation',
  zh: '行政调解案件',
  en: 'Administrative mediation',
  events,
  opening: ['mediation.accepted'],
  unitOf: (c) => first(c, 'mediation.accepted')?.unit,
  order: [
    {
      earlier: 'mediation.accepted',
      later: ['mediation.agreed', 'mediation.failed', 'mediation.withdrawn'],
    },
  ],
  ends: { by: ['mediation.withdrawn'], mayFollow: [] },
  table: {
    name: 'mediations',
    columns: ({ day, filled }) => [
      filled('field', 'key', '领域', (c) => first(c, 'mediation.accepted')?.field ?? ''),
      day('accepted_on', '受理日期', (c) => first(c, 'mediation.accepted')),
      day('agreed_on', '达成协议日期', (c) => first(c, 'mediation.agreed')),
      day('failed_on', '调解不成日期', (c) => first(c, 'mediation.failed')),
      day('withdrawn_on', '撤回日期', (c) => first(c, 'mediation.withdrawn')),
    ],
  },
});
