import type { Profile } from '../../parameter.ts';
import { decisionValues } from './decision.ts';
import { documentValues } from './document.ts';
import { enforcementValues } from './enforcement.ts';
import { organisationValues } from './organisation.ts';
import { planValues } from './plan.ts';
import { qualityValues } from './quality.ts';
import { serviceValues } from './service.ts';
import { staffValues } from './staff.ts';
import { supervisionValues } from './supervision.ts';
import type { ProfileId } from './values.ts';

const families = [
  documentValues,
  decisionValues,
  enforcementValues,
  staffValues,
  organisationValues,
  supervisionValues,
  serviceValues,
  planValues,
  qualityValues,
];

/** Everything that the families say of a profile. */
export const familyValues = (profile: ProfileId): Profile['values'] =>
  Object.assign({}, ...families.map((family) => family[profile] ?? {})) as Profile['values'];
