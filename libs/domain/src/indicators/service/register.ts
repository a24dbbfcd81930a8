import type { AnyIndicator } from '../definition.ts';
import {
  approvalItemCodedRate,
  licenseItemOnlineRate,
  nonLicenseApprovalRemaining,
  proofCommitmentItems,
  proofItemsCancelled,
} from './approval-items.ts';
import { foiOntimeRate } from './foi-ontime-rate.ts';
import { awardSetasideRate, fiveSeparationRate, foiGuideCurrent } from './further-service.ts';
import { licenseOnlineRate, licenseOntimeRate } from './license-rates.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const serviceIndicators: readonly AnyIndicator[] = [
  licenseOntimeRate,
  licenseOnlineRate,
  licenseItemOnlineRate,
  approvalItemCodedRate,
  nonLicenseApprovalRemaining,
  proofItemsCancelled,
  proofCommitmentItems,
  foiOntimeRate,
  foiGuideCurrent,
  fiveSeparationRate,
  awardSetasideRate,
];
