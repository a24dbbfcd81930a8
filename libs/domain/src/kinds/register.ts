import { cleanup } from './cleanup.ts';
import { contactPoint } from './contact-point.ts';
import { contract } from './contract.ts';
import { decision } from './decision.ts';
import { document } from './document.ts';
import { report } from './report.ts';
import { mediation } from './mediation.ts';
import { village } from './village.ts';
import { publicity } from './publicity.ts';
import { assessment } from './assessment.ts';
import { counsel } from './counsel.ts';
import { observation } from './observation.ts';

/** Every kind of case whose state is its facts. Adding one is a file and a line here. */
export const declaredKinds = {
  report,
  document,
  cleanup,
  decision,
  contract,
  contact_point: contactPoint,
  observation,
  counsel,
  assessment,
  publicity,
  village,
  mediation,
} as const;
