import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const count = z.int().min(0).max(100_000);
const byUnit = { unit: reference, on: localDate };

const events = {
  'cleanup.ordered': eventType(['部署专项清理', 'Ordered'], {
    ...byUnit,
    subjectMatter: text().optional(),
    dueOn: localDate.optional(),
  }),
  'cleanup.completed': eventType(['完成清理', 'Completed'], {
    ...byUnit,
    scope: z.enum(['full', 'special']),
    reviewed: count,
    repealed: count.optional(),
    amended: count.optional(),
  }),
  'cleanup.published': eventType(['公布清理结果', 'Results published'], { on: localDate }),
};

/** 规范性文件清理: a unit goes through the documents it made, all of them or those on one matter. */
export const cleanup = declareKind({
  kind: 'cleanup',
  zh: '规范性文件清理',
  en: 'Clean-up of documents',
  events,
  opening: ['cleanup.ordered', 'cleanup.completed'],
  unitOf: (c) => (first(c, 'cleanup.completed') ?? first(c, 'cleanup.ordered'))?.unit,
  order: [
    { earlier: 'cleanup.ordered', later: ['cleanup.completed'] },
    { earlier: 'cleanup.completed', later: ['cleanup.published'] },
  ],
  actOfUnits: true,
  table: {
    name: 'cleanups',
    columns: ({ day, filled }) => [
      filled('scope', 'key', '范围', (c) => first(c, 'cleanup.completed')?.scope ?? ''),
      filled('reviewed', 'number', '清理件数', (c) => first(c, 'cleanup.completed')?.reviewed ?? 0),
      filled('repealed', 'number', '废止件数', (c) => first(c, 'cleanup.completed')?.repealed ?? 0),
      day('completed_on', '完成日期', (c) => first(c, 'cleanup.completed')),
      day('published_on', '结果公布日期', (c) => first(c, 'cleanup.published')),
    ],
  },
});
