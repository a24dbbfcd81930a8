import { z } from 'zod';

import { NEVER } from '../dates/local-date.ts';
import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { all, declareKind, first, last } from './declare.ts';

/** What a measure leaves behind, by the classes of the plan: 一类, 二类, 三类. */
const result = z.enum(['system', 'facility', 'deployment']);
const names = z.array(text(200)).max(100);
const units = z.array(reference).min(1).max(100);
const year = z.int().min(1990).max(2199);

const events = {
  'measure.defined': eventType(['任务确定', 'Measure defined'], {
    plan: text(100),
    number: z.int().min(1).max(9999),
    heading: text(300),
    text: text(5000),
    leader: text(200).optional(),
    leads: names.min(1).describe('names as printed; who is meant is found through the register of units'),
    cooperating: text(1000).optional(),
    cooperatingUnits: names.optional(),
    deadline: localDate.optional(),
    lasting: z.boolean(),
    milestones: z
      .array(z.strictObject({ on: localDate, text: text(500) }))
      .max(20)
      .optional(),
    results: z.array(result).max(3),
    on: localDate,
  }),
  'measure.assigned': eventType(['任务交办', 'Measure assigned'], {
    units,
    cooperatingUnits: z.array(reference).max(100).optional(),
    on: localDate,
  }),
  'measure.reassigned': eventType(['任务改派', 'Measure reassigned'], {
    units,
    cooperatingUnits: z.array(reference).max(100).optional(),
    reason: text().optional(),
    on: localDate,
  }),
  'measure.progress_reported': eventType(['进展报告', 'Progress reported'], {
    unit: reference,
    year,
    text: text(5000).optional(),
    on: localDate,
  }),
  'measure.evidence_added': eventType(['佐证材料', 'Evidence added'], {
    kind: z.enum(['document', 'facility', 'check', 'other']),
    title: text(500),
    unit: reference.optional(),
    on: localDate,
  }),
  'measure.milestone_reached': eventType(['节点完成', 'Milestone reached'], {
    milestone: localDate.describe('the day by which it was due, which names it'),
    on: localDate,
  }),
  'measure.completed': eventType(['任务完成', 'Measure completed'], {
    unit: reference.optional(),
    on: localDate,
  }),
  'measure.accepted': eventType(['任务验收', 'Measure accepted'], {
    by: reference.optional(),
    on: localDate,
  }),
  'measure.reopened': eventType(['任务重启', 'Measure reopened'], {
    reason: text().optional(),
    on: localDate,
  }),
};

/** A measure of a plan. Who leads it is a name in its text until somebody assigns it to a unit. */
export const measure = declareKind({
  kind: 'measure',
  zh: '计划任务',
  en: 'Plan measure',
  events,
  opening: ['measure.defined'],
  unitOf: (c) => (last(c, 'measure.reassigned') ?? first(c, 'measure.assigned'))?.units[0],
  // A measure may have been done, and reported on, before the plan that lists it was issued: no order with that.
  order: [
    { earlier: 'measure.assigned', later: ['measure.reassigned'] },
    { earlier: 'measure.completed', later: ['measure.accepted', 'measure.reopened'] },
  ],
  repeatable: [
    'measure.reassigned',
    'measure.progress_reported',
    'measure.evidence_added',
    'measure.milestone_reached',
    'measure.completed',
    'measure.accepted',
    'measure.reopened',
  ],
  looksAtEvery: ['unit'],
  table: {
    name: 'measures',
    columns: ({ day, filled }) => [
      filled('plan', 'key', '方案', (c) => first(c, 'measure.defined')?.plan ?? ''),
      filled('number', 'number', '序号', (c) => first(c, 'measure.defined')?.number ?? 0),
      filled('heading', 'key', '主要措施', (c) => first(c, 'measure.defined')?.heading ?? ''),
      filled('text', 'text', '具体措施', (c) => first(c, 'measure.defined')?.text ?? ''),
      filled('leader', 'text', '责任领导', (c) => first(c, 'measure.defined')?.leader ?? ''),
      filled('leads', 'texts', '牵头单位（原文）', (c) => first(c, 'measure.defined')?.leads ?? []),
      filled(
        'cooperating',
        'text',
        '配合单位（原文）',
        (c) => first(c, 'measure.defined')?.cooperating ?? '',
      ),
      filled('deadline', 'day', '完成时限', (c) => first(c, 'measure.defined')?.deadline ?? NEVER),
      filled('lasting', 'flag', '长期坚持', (c) => first(c, 'measure.defined')?.lasting ?? false),
      filled('milestones', 'texts', '时间节点', (c) =>
        (first(c, 'measure.defined')?.milestones ?? []).map(({ on, text }) => `${on} ${text}`),
      ),
      filled('results', 'texts', '成果形式', (c) => first(c, 'measure.defined')?.results ?? []),
      day('completed_on', '最近完成日期', (c) => last(c, 'measure.completed')),
      day('accepted_on', '最近验收日期', (c) => last(c, 'measure.accepted')),
      day('reopened_on', '最近重启日期', (c) => last(c, 'measure.reopened')),
      filled('reports', 'number', '进展报告次数', (c) => all(c, 'measure.progress_reported').length),
      filled('evidence', 'number', '佐证材料件数', (c) => all(c, 'measure.evidence_added').length),
    ],
  },
});
