import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'assessment.completed': eventType(['考核完成', 'Assessed'], {
    unit: reference,
    year: z.int().min(1990).max(2199),
    scheme: text(200).optional(),
    score: z
      .string()
      .regex(/^\d{1,4}(\.\d{1,2})?$/)
      .optional(),
    grade: text(20).optional(),
    on: localDate,
  }),
};

/** 年度考核: a unit was assessed for its work on the rule of law in a year. */
export const assessment = declareKind({
  kind: 'assessment',
  zh: '年度考核',
  en: 'Assessment of a unit',
  events,
  opening: ['assessment.completed'],
  unitOf: (c) => first(c, 'assessment.completed')?.unit,
  actOfUnits: true,
  table: {
    name: 'assessments',
    columns: ({ day, filled }) => [
      filled('year', 'number', '年度', (c) => first(c, 'assessment.completed')?.year ?? 0),
      filled('scheme', 'text', '考核办法', (c) => first(c, 'assessment.completed')?.scheme ?? ''),
      filled('score', 'amount', '得分', (c) => first(c, 'assessment.completed')?.score ?? '0'),
      filled('grade', 'key', '等次', (c) => first(c, 'assessment.completed')?.grade ?? ''),
      day('completed_on', '日期', (c) => first(c, 'assessment.completed')),
    ],
  },
});
