import { z } from 'zod';

import { eventType, localDate, reference } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** An arbitral award that was challenged in court (subject `award/<裁决书号>`). */
export const award = declareKind({
  kind: 'award',
  zh: '仲裁裁决司法审查',
  en: 'Challenged award',
  events: {
    'award.challenged': eventType(['申请撤销裁决', 'Challenged'], { unit: reference, on: localDate }),
    'award.reviewed': eventType(['法院审结', 'Reviewed'], {
      on: localDate,
      outcome: z.enum(['upheld', 'set_aside', 'partly_set_aside', 'not_enforced', 'withdrawn']),
    }),
  },
  opening: ['award.challenged'],
  unitOf: (c) => first(c, 'award.challenged')?.unit,
  order: [{ earlier: 'award.challenged', later: ['award.reviewed'] }],
  table: {
    name: 'awards',
    columns: ({ day, filled }) => [
      day('challenged_on', '申请日期', (c) => first(c, 'award.challenged')),
      day('reviewed_on', '审结日期', (c) => first(c, 'award.reviewed')),
      filled('outcome', 'key', '结果', (c) => first(c, 'award.reviewed')?.outcome ?? ''),
    ],
  },
});
