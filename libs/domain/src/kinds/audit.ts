import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { all, declareKind, first } from './declare.ts';

export const auditCategories = [
  'budget',
  'economic_responsibility',
  'public_funds',
  'state_assets',
  'natural_resources',
  'policy',
  'decision',
  'other',
] as const;

/** An audit of a unit, and what became of its findings (subject `audit/<审计项目编号>`). */
export const audit = declareKind({
  kind: 'audit',
  zh: '审计项目',
  en: 'Audit',
  events: {
    'audit.completed': eventType(['审计完成', 'Completed'], {
      unit: reference,
      category: z.enum(auditCategories),
      on: localDate,
    }),
    'audit.issue_found': eventType(['发现问题', 'Issue found'], {
      unit: reference,
      issue: reference,
      on: localDate,
      dueOn: localDate,
      title: text(200).optional(),
    }),
    'audit.issue_rectified': eventType(['问题整改完成', 'Issue rectified'], {
      issue: reference,
      on: localDate,
    }),
  },
  opening: ['audit.completed', 'audit.issue_found'],
  unitOf: (c) => first(c, 'audit.completed')?.unit ?? first(c, 'audit.issue_found')?.unit,
  order: [{ earlier: 'audit.issue_found', later: ['audit.issue_rectified'] }],
  repeatable: ['audit.issue_found', 'audit.issue_rectified'],
  actOfUnits: true,
  table: {
    name: 'audits',
    columns: ({ day, filled }) => [
      filled('category', 'key', '种类', (c) => first(c, 'audit.completed')?.category ?? ''),
      day('completed_on', '完成日期', (c) => first(c, 'audit.completed')),
      filled('issues', 'number', '发现问题数', (c) => all(c, 'audit.issue_found').length),
      filled('rectified', 'number', '已整改问题数', (c) => all(c, 'audit.issue_rectified').length),
    ],
  },
});
