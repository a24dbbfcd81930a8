import { cleanup } from './cleanup.ts';
import { contactPoint } from './contact-point.ts';
import { contract } from './contract.ts';
import { decision } from './decision.ts';
import { document } from './document.ts';
import { coercion } from './coercion.ts';
import { dossier } from './dossier.ts';
import { incident } from './incident.ts';
import { inspection } from './inspection.ts';
import { power } from './power.ts';
import { report } from './report.ts';
import { mediation } from './mediation.ts';
import { village } from './village.ts';
import { publicity } from './publicity.ts';
import { assessment } from './assessment.ts';
import { counsel } from './counsel.ts';
import { observation } from './observation.ts';
import { advice } from './advice.ts';
import { audit } from './audit.ts';
import { award } from './award.ts';
import { circular } from './circular.ts';
import { complaint } from './complaint.ts';
import { demonstration } from './demonstration.ts';
import { foi } from './foi.ts';
import { license } from './license.ts';
import { suggestion } from './suggestion.ts';
import { supervision } from './supervision.ts';
import { approvalItem } from './approval-item.ts';
import { proofItem } from './proof-item.ts';
import { socialOrganisation } from './social-organisation.ts';
import { measure } from './measure.ts';

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
  inspection,
  coercion,
  dossier,
  incident,
  power,
  advice,
  suggestion,
  audit,
  complaint,
  supervision,
  circular,
  demonstration,
  license,
  approval_item: approvalItem,
  proof_item: proofItem,
  foi,
  social_organisation: socialOrganisation,
  award,
  measure,
} as const;
