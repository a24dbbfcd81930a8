import { cnLeaderMessages } from './cn-leader-messages/template.ts';
import { petitionLedger } from './petition-ledger/template.ts';
import { statedFigures } from './stated-figures/template.ts';
import type { Template } from './template.ts';
import { twEpaPenalties } from './tw-epa-penalties/template.ts';

/** Every form that can be imported: a new one is a folder beside these and a line here. */
export const templates: readonly Template[] = [
  petitionLedger,
  cnLeaderMessages,
  twEpaPenalties,
  statedFigures,
];
