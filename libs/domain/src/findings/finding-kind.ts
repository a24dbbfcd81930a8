import type { Bilingual } from '../indicators/definition.ts';

/** `error`: a figure is wrong or missing for it; `warning`: it may be; `info`: good to know. */
export type Severity = 'info' | 'warning' | 'error';

/** What a code of finding means, and what a person can do about it. */
export interface FindingKind {
  readonly severity: Severity;
  readonly name: Bilingual;
  readonly meaning: Bilingual;
  readonly remedy: Bilingual;
}

/** The remedy of most: mend the record. */
export const correct: Bilingual = {
  zh: '核对原件，报送更正（record.corrected）或作废（record.voided）',
  en: 'Compare with the record, then send a correction (record.corrected) or a void (record.voided).',
};
