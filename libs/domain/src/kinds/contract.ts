import { z } from 'zod';

import { eventType, localDate, money, reference, text } from '../events/event-type.ts';
import { declareKind, first, last } from './declare.ts';

const events = {
  'contract.drafted': eventType(['拟订合同', 'Drafted'], {
    unit: reference,
    title: text().optional(),
    on: localDate,
  }),
  'contract.legality_reviewed': eventType(['合法性审查', 'Legality reviewed'], {
    on: localDate,
    passed: z.boolean(),
  }),
  'contract.signed': eventType(['签订', 'Signed'], {
    unit: reference,
    title: text().optional(),
    amount: money.optional(),
    on: localDate,
  }),
};

/** 行政机关合同、协议. */
export const contract = declareKind({
  kind: 'contract',
  zh: '行政机关合同',
  en: 'Contract of an agency',
  events,
  opening: ['contract.drafted', 'contract.signed'],
  unitOf: (c) => (first(c, 'contract.signed') ?? first(c, 'contract.drafted'))?.unit,
  order: [{ earlier: 'contract.drafted', later: ['contract.signed'] }],
  repeatable: ['contract.legality_reviewed'],
  table: {
    name: 'contracts',
    columns: ({ day, filled }) => [
      filled('title', 'text', '名称', (c) => first(c, 'contract.signed')?.title ?? ''),
      filled('amount', 'amount', '金额', (c) => first(c, 'contract.signed')?.amount ?? '0'),
      day('reviewed_on', '合法性审查日期', (c) => last(c, 'contract.legality_reviewed')),
      day('signed_on', '签订日期', (c) => first(c, 'contract.signed')),
    ],
  },
});
