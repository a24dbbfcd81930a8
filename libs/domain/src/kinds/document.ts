import { z } from 'zod';

import { businessKey, eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first, last } from './declare.ts';
import { timeOfDay } from './time-of-day.ts';

/** `normative`: 行政规范性文件. `rule`: 规章 (or the draft of one), which is made and filed by other rules. */
const category = z.enum(['normative', 'rule']).optional();

/** To whom a document is sent for the record: the government above (its justice office), or the standing committee. */
export const filingRecipients = ['government', 'congress'] as const;
const recipient = z.enum(filingRecipients);

/** Contents that a normative document cannot have. */
const forbidden = z.enum(['license', 'penalty', 'coercion', 'lessens_rights', 'adds_duties']);

const onDay = { on: localDate };
const byUnit = { unit: reference, on: localDate };

const events = {
  'document.drafted': eventType(['起草', 'Drafted'], { ...byUnit, title: text().optional(), category }),
  'document.consulted': eventType(['公开征求意见', 'Put to public comment'], {
    ...onDay,
    closedOn: localDate.optional(),
    shorterBecause: text().optional(),
  }),
  'document.fair_competition_reviewed': eventType(['公平竞争审查', 'Fair competition reviewed'], {
    ...onDay,
    passed: z.boolean(),
  }),
  'document.legality_reviewed': eventType(['合法性审查', 'Legality reviewed'], {
    ...onDay,
    passed: z.boolean(),
    mode: z.enum(['review', 'consultation']),
    submittedOn: localDate.optional(),
    timeOfDay: timeOfDay.optional(),
  }),
  'document.deliberated': eventType(['集体讨论', 'Deliberated'], {
    ...onDay,
    timeOfDay: timeOfDay.optional(),
  }),
  'document.numbered': eventType(['登记编号', 'Numbered'], {
    ...onDay,
    registryNo: text(100).optional(),
    documentNo: text(100).optional(),
    unifiedIssue: z.boolean(),
  }),
  'document.promulgated': eventType(['制定发布', 'Promulgated'], {
    ...byUnit,
    title: text().optional(),
    category,
    documentNo: text(100).optional(),
    effectiveOn: localDate.optional(),
    validUntil: localDate.optional(),
    market: z.boolean().optional(),
    scope: z.enum(['party_joint', 'secret']).optional(),
    fileTo: z.array(recipient).max(2).optional(),
  }),
  'document.published': eventType(['向社会公布', 'Published'], { ...onDay, channel: text(100).optional() }),
  'document.filed': eventType(['报送备案', 'Filed'], {
    ...onDay,
    recipient,
    reviewer: reference.optional(),
  }),
  'document.filing_returned': eventType(['备案退回补正', 'Filing returned'], { ...onDay, recipient }),
  'document.filing_reviewed': eventType(['备案审查', 'Filing reviewed'], {
    ...onDay,
    recipient,
    defective: z.boolean(),
    forbidden: z.array(forbidden).optional(),
  }),
  'document.corrected': eventType(['纠正', 'Corrected'], { ...onDay, documentNo: text(100).optional() }),
  'document.amended': eventType(['修改', 'Amended'], {
    ...onDay,
    documentNo: text(100).optional(),
    validUntil: localDate.optional(),
  }),
  'document.renewed': eventType(['重新发布', 'Renewed'], { ...onDay, validUntil: localDate.optional() }),
  'document.repealed': eventType(['废止', 'Repealed'], onDay),
  'document.expired': eventType(['失效', 'Expired'], onDay),
  'document.used': eventType(['被引用', 'Relied upon'], { ...byUnit, matter: text().optional() }),
  'document.library_added': eventType(['纳入文件库', 'Added to the library'], onDay),
  'document.evaluated': eventType(['实施后评估', 'Evaluated'], onDay),
  'document.review_suggested': eventType(['公民建议审查', 'Review suggested'], {
    ...byUnit,
    suggestion: businessKey,
  }),
  'document.suggestion_answered': eventType(['答复审查建议', 'Suggestion answered'], {
    ...onDay,
    suggestion: businessKey,
  }),
};

/** 规范性文件: from the draft to its end. The business key is the document number, or a working number of the draft. */
export const document = declareKind({
  kind: 'document',
  zh: '规范性文件',
  en: 'Normative document',
  events,
  opening: ['document.drafted', 'document.promulgated'],
  unitOf: (c) => (first(c, 'document.promulgated') ?? first(c, 'document.drafted'))?.unit,
  order: [
    { earlier: 'document.drafted', later: ['document.promulgated'] },
    {
      earlier: 'document.promulgated',
      later: [
        'document.published',
        'document.filed',
        'document.amended',
        'document.repealed',
        'document.expired',
        'document.evaluated',
        'document.used',
      ],
    },
    { earlier: 'document.filed', later: ['document.filing_returned', 'document.filing_reviewed'] },
    { earlier: 'document.review_suggested', later: ['document.suggestion_answered'] },
  ],
  repeatable: [
    'document.consulted',
    'document.fair_competition_reviewed',
    'document.legality_reviewed',
    'document.deliberated',
    'document.published',
    'document.filed',
    'document.filing_returned',
    'document.filing_reviewed',
    'document.corrected',
    'document.amended',
    'document.renewed',
    'document.expired',
    'document.used',
    'document.evaluated',
    'document.review_suggested',
    'document.suggestion_answered',
  ],
  table: {
    name: 'documents',
    columns: ({ day, filled }) => [
      filled('title', 'text', '标题', (c) => first(c, 'document.promulgated')?.title ?? ''),
      filled('category', 'key', '类别', (c) => first(c, 'document.promulgated')?.category ?? 'normative'),
      day('promulgated_on', '发布日期', (c) => first(c, 'document.promulgated')),
      day('legality_reviewed_on', '合法性审查日期', (c) => last(c, 'document.legality_reviewed')),
      day('published_on', '公布日期', (c) => first(c, 'document.published')),
      day('filed_on', '备案日期', (c) => first(c, 'document.filed')),
      day('repealed_on', '废止日期', (c) => first(c, 'document.repealed')),
    ],
  },
});
