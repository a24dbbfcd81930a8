import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'publicity.held': eventType(['普法活动', 'Publicity held'], {
    unit: reference,
    form: z.enum(['activity', 'case_story', 'lecture']),
    audience: z.int().min(0).max(100_000_000).optional(),
    name: text(200).optional(),
    on: localDate,
  }),
  'publicity.notice_received': eventType(['收到普法提示', 'Notice received'], {
    unit: reference,
    on: localDate,
  }),
  'publicity.notice_answered': eventType(['反馈普法提示', 'Notice answered'], { on: localDate }),
};

/** 普法: an activity with its audience (以案释法 is one of the forms), or a notice of the justice bureau and its answer. */
export const publicity = declareKind({
  kind: 'publicity',
  zh: '普法',
  en: 'Publicity of law',
  events,
  opening: ['publicity.held', 'publicity.notice_received'],
  unitOf: (c) => (first(c, 'publicity.held') ?? first(c, 'publicity.notice_received'))?.unit,
  order: [{ earlier: 'publicity.notice_received', later: ['publicity.notice_answered'] }],
  actOfUnits: true,
  table: {
    name: 'publicity',
    columns: ({ day, filled }) => [
      filled('form', 'key', '形式', (c) => first(c, 'publicity.held')?.form ?? ''),
      day('held_on', '活动日期', (c) => first(c, 'publicity.held')),
      filled('audience', 'number', '受众人次', (c) => first(c, 'publicity.held')?.audience ?? 0),
      day('notice_received_on', '收到普法提示日期', (c) => first(c, 'publicity.notice_received')),
      day('notice_answered_on', '反馈日期', (c) => first(c, 'publicity.notice_answered')),
    ],
  },
});
