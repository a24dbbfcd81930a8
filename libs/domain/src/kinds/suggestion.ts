import { z } from 'zod';

import { eventType, localDate, reference } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** Suggestions of deputies, proposals of the CPPCC, opinions of the standing committee. */
export const suggestionCategories = ['deputy_suggestion', 'cppcc_proposal', 'committee_opinion'] as const;

/** What deputies and members asked a unit to do (subject `suggestion/<编号>`). */
export const suggestion = declareKind({
  kind: 'suggestion',
  zh: '人大代表建议、政协提案、审议意见',
  en: 'Suggestion of deputies or members',
  events: {
    'suggestion.received': eventType(['交办', 'Received'], {
      unit: reference,
      category: z.enum(suggestionCategories),
      on: localDate,
      complex: z.boolean().optional(),
      dueOn: localDate.optional(),
    }),
    'suggestion.answered': eventType(['答复', 'Answered'], { on: localDate }),
    'suggestion.withdrawn': eventType(['撤回', 'Withdrawn'], { on: localDate }),
  },
  opening: ['suggestion.received'],
  unitOf: (c) => first(c, 'suggestion.received')?.unit,
  order: [{ earlier: 'suggestion.received', later: ['suggestion.answered', 'suggestion.withdrawn'] }],
  table: {
    name: 'suggestions',
    columns: ({ day, filled }) => [
      filled('category', 'key', '种类', (c) => first(c, 'suggestion.received')?.category ?? ''),
      day('received_on', '交办日期', (c) => first(c, 'suggestion.received')),
      day('answered_on', '答复日期', (c) => first(c, 'suggestion.answered')),
      day('withdrawn_on', '撤回日期', (c) => first(c, 'suggestion.withdrawn')),
    ],
  },
});
