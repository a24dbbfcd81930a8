import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { type Told, declareKind, first, last } from './declare.ts';
import { timeOfDay } from './time-of-day.ts';

/** What a decision is, as the office that starts it says: which steps are due follows from it. */
const traits = z
  .array(
    z.enum([
      // 专业性、技术性较强
      'technical',
      // 重大民生
      'livelihood',
      // 应当风险评估
      'risk',
      // 应当听证
      'hearing',
      // 依法不予公开
      'not_public',
    ]),
  )
  .optional();

const onDay = { on: localDate };
const opening = {
  unit: reference,
  handler: reference.optional(),
  title: text().optional(),
  traits,
  on: localDate,
};

const events = {
  'decision.listed': eventType(['列入决策目录', 'Listed'], opening),
  'decision.initiated': eventType(['启动', 'Initiated'], opening),
  'decision.comment_opened': eventType(['开始公开征求意见', 'Comment opened'], {
    ...onDay,
    shorterBecause: text().optional(),
  }),
  'decision.comment_closed': eventType(['结束公开征求意见', 'Comment closed'], onDay),
  'decision.feedback_published': eventType(['公布意见采纳情况', 'Feedback published'], onDay),
  'decision.hearing_held': eventType(['举行听证会', 'Hearing held'], {
    ...onDay,
    materialsSentOn: localDate.optional(),
  }),
  'decision.opinion_polled': eventType(['民意调查', 'Opinion polled'], onDay),
  'decision.expert_reviewed': eventType(['专家论证', 'Expert review'], onDay),
  'decision.risk_assessed': eventType(['风险评估', 'Risk assessed'], {
    ...onDay,
    controllable: z.boolean(),
  }),
  'decision.legality_reviewed': eventType(['合法性审查', 'Legality reviewed'], {
    ...onDay,
    passed: z.boolean(),
    mode: z.enum(['review', 'consultation']),
    submittedOn: localDate.optional(),
    opinionLetter: z.boolean().optional(),
    timeOfDay: timeOfDay.optional(),
  }),
  'decision.deliberated': eventType(['集体讨论', 'Deliberated'], {
    ...onDay,
    dissent: z.boolean().optional(),
    reasonsGiven: z.boolean().optional(),
    leaderSpokeLast: z.boolean().optional(),
    timeOfDay: timeOfDay.optional(),
  }),
  'decision.decided': eventType(['作出决定', 'Decided'], onDay),
  'decision.published': eventType(['公布决定', 'Published'], onDay),
  'decision.archived': eventType(['归档', 'Archived'], onDay),
  'decision.execution_reported': eventType(['报告执行情况', 'Execution reported'], onDay),
  'decision.evaluated': eventType(['决策后评估', 'Evaluated'], onDay),
  'decision.adjusted': eventType(['调整决策', 'Adjusted'], onDay),
  'decision.ended': eventType(['执行完毕或终止', 'Carried out or ended'], onDay),
};

interface Opened {
  readonly facts: {
    readonly [T in 'decision.listed' | 'decision.initiated']?: readonly Told<
      z.infer<(typeof events)[T]['schema']>
    >[];
  };
}

/** What was said when the decision began; the initiation stands before the catalogue. */
const opened = (c: Opened) => first(c, 'decision.initiated') ?? first(c, 'decision.listed');

/** 重大行政决策. `unit` is the organ that decides, `handler` the department that prepares it (承办单位). */
export const decision = declareKind({
  kind: 'decision',
  zh: '重大行政决策',
  en: 'Major decision',
  events,
  opening: ['decision.listed', 'decision.initiated'],
  unitOf: (c) => opened(c)?.unit,
  order: [
    { earlier: 'decision.comment_opened', later: ['decision.comment_closed'] },
    {
      earlier: 'decision.decided',
      later: [
        'decision.published',
        'decision.archived',
        'decision.execution_reported',
        'decision.evaluated',
        'decision.adjusted',
        'decision.ended',
      ],
    },
  ],
  repeatable: [
    'decision.comment_opened',
    'decision.comment_closed',
    'decision.feedback_published',
    'decision.hearing_held',
    'decision.opinion_polled',
    'decision.expert_reviewed',
    'decision.risk_assessed',
    'decision.legality_reviewed',
    'decision.deliberated',
    'decision.execution_reported',
    'decision.evaluated',
    'decision.adjusted',
  ],
  table: {
    name: 'decisions',
    columns: ({ day, filled }) => [
      filled('title', 'text', '事项', (c) => opened(c)?.title ?? ''),
      filled('handler', 'key', '承办单位', (c) => opened(c)?.handler ?? ''),
      filled('traits', 'texts', '性质', (c) => opened(c)?.traits ?? []),
      day('comment_opened_on', '开始征求意见日期', (c) => first(c, 'decision.comment_opened')),
      day('comment_closed_on', '结束征求意见日期', (c) => last(c, 'decision.comment_closed')),
      day('legality_reviewed_on', '合法性审查日期', (c) => last(c, 'decision.legality_reviewed')),
      day('deliberated_on', '集体讨论日期', (c) => first(c, 'decision.deliberated')),
      day('decided_on', '决定日期', (c) => first(c, 'decision.decided')),
      day('published_on', '公布日期', (c) => first(c, 'decision.published')),
      day('archived_on', '归档日期', (c) => first(c, 'decision.archived')),
    ],
  },
});
