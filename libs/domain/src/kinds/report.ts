import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first, last } from './declare.ts';

/** What a unit lays before others or before the public: reports, lists, plans, catalogues, yearbooks. */
export const reportDocuments = ['annual_report'] as const;

const events = {
  'report.submitted': eventType(['报送', 'Submitted'], {
    unit: reference,
    document: z.enum(reportDocuments),
    year: z.int().min(1990).max(2199),
    to: text(100),
    on: localDate,
  }),
  'report.published': eventType(['公开', 'Published'], {
    unit: reference,
    document: z.enum(reportDocuments),
    year: z.int().min(1990).max(2199).optional(),
    on: localDate,
    channel: text(100).optional(),
  }),
};

export const report = declareKind({
  kind: 'report',
  zh: '报告与清单',
  en: 'Report or list',
  events,
  opening: ['report.submitted', 'report.published'],
  unitOf: (c) => (first(c, 'report.submitted') ?? first(c, 'report.published'))?.unit,
  actOfUnits: true,
  table: {
    name: 'reports',
    columns: ({ day, filled }) => [
      filled('document', 'key', '文种', (c) => first(c, 'report.submitted')?.document ?? ''),
      day('submitted_on', '报送日期', (c) => first(c, 'report.submitted')),
      day('published_on', '公开日期', (c) => last(c, 'report.published')),
    ],
  },
});
