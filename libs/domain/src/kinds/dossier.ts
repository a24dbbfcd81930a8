import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, last } from './declare.ts';

const events = {
  'dossier.reviewed': eventType(['案卷评查', 'Reviewed'], {
    unit: reference,
    on: localDate,
    grade: z.enum(['excellent', 'qualified', 'unqualified']),
    score: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,2})?$/)
      .optional(),
    /** a basic standard was broken: the dossier fails whatever its points */
    veto: z.boolean().optional(),
    case: text(300).optional(),
    campaign: text(200).optional(),
  }),
};

/** A case file that was looked through by others (案卷评查). A second review takes the place of the first. */
export const dossier = declareKind({
  kind: 'dossier',
  zh: '评查案卷',
  en: 'Reviewed dossier',
  events,
  opening: ['dossier.reviewed'],
  repeatable: ['dossier.reviewed'],
  unitOf: (c) => last(c, 'dossier.reviewed')?.unit,
  table: {
    name: 'dossiers',
    columns: ({ day, filled }) => [
      day('reviewed_on', '评查日期', (c) => last(c, 'dossier.reviewed')),
      filled('grade', 'key', '等次', (c) => last(c, 'dossier.reviewed')?.grade ?? ''),
      filled('score', 'amount', '得分', (c) => last(c, 'dossier.reviewed')?.score ?? '0'),
      filled('veto', 'flag', '基本标准不合格', (c) => last(c, 'dossier.reviewed')?.veto ?? false),
    ],
  },
});
