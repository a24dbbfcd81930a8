import { z } from 'zod';

import { eventType, localDate, reference } from '../events/event-type.ts';
import { declareKind, first, last } from './declare.ts';

/** A unit held up as an example of law-based government, and its self-assessment (subject `demonstration/<编号>`). */
export const demonstration = declareKind({
  kind: 'demonstration',
  zh: '示范创建',
  en: 'Demonstration unit',
  events: {
    'demonstration.self_assessed': eventType(['对标自评', 'Self-assessed'], {
      unit: reference,
      year: z.int().min(1990).max(2199),
      met: z.int().min(0).max(1000),
      of: z.int().min(1).max(1000),
      on: localDate,
    }),
    'demonstration.named': eventType(['命名为示范单位', 'Named'], { unit: reference, on: localDate }),
    'demonstration.reviewed': eventType(['复核', 'Reviewed'], { on: localDate, passed: z.boolean() }),
    'demonstration.withdrawn': eventType(['退出示范', 'Withdrawn'], { on: localDate }),
  },
  opening: ['demonstration.self_assessed', 'demonstration.named'],
  unitOf: (c) => (first(c, 'demonstration.named') ?? first(c, 'demonstration.self_assessed'))?.unit,
  order: [{ earlier: 'demonstration.named', later: ['demonstration.reviewed', 'demonstration.withdrawn'] }],
  repeatable: ['demonstration.self_assessed', 'demonstration.reviewed'],
  table: {
    name: 'demonstrations',
    columns: ({ day, filled }) => [
      filled('met', 'number', '自评达标项数', (c) => last(c, 'demonstration.self_assessed')?.met ?? 0),
      day('named_on', '命名日期', (c) => first(c, 'demonstration.named')),
      day('reviewed_on', '最近复核日期', (c) => last(c, 'demonstration.reviewed')),
      day('withdrawn_on', '退出日期', (c) => first(c, 'demonstration.withdrawn')),
    ],
  },
});
