import type { AnyIndicator } from '../definition.ts';
import {
  evidenceRegistrationOntimeRate,
  fineBankedOntimeRate,
  fineHandedInOntimeRate,
  hearingNoticeOntimeRate,
} from './case-procedure.ts';
import { coercionExecutionCount, coercionMeasureCount, courtApplicationCount } from './coercion-counts.ts';
import {
  coercionMeasureOntimeRate,
  coercionPublicityRate,
  courtApplicationAfterDemandRate,
  courtApplicationOntimeRate,
  freezingNoticeOntimeRate,
} from './coercion-terms.ts';
import { criminalTransferOntimeRate } from './criminal-transfer-ontime-rate.ts';
import {
  criminalTransferRate,
  policeAcceptRate,
  transferReplacedByPenaltyCount,
} from './criminal-transfer.ts';
import {
  creditRecordSharedRate,
  guidanceCases,
  publicityWithdrawnOntimeRate,
  reconRightsNoticeRate,
  standardFormRate,
} from './decision-follow-up.ts';
import { discretionBaselineCoverage } from './discretion-baseline-coverage.ts';
import { dossierPassRate, dossierReviewCount } from './dossiers.ts';
import { fullProcessRecordingRate } from './full-process-recording-rate.ts';
import { accountabilityCaseCount, incidentCounts } from './incidents.ts';
import {
  inspectedObjects,
  inspectionCount,
  inspectionPersonTimes,
  safetyInspectionCount,
} from './inspection-counts.ts';
import {
  doubleRandomShare,
  inspectionApprovedRate,
  inspectionNotifiedRate,
  inspectionOverCapCount,
  randomResultPublishedRate,
} from './inspection-limits.ts';
import { majorPenaltyFilingOntimeRate, majorPenaltyFilingRate } from './major-penalty-filing.ts';
import { evidenceHandoverOntimeRate, transferDecisionOntimeRate } from './transfer-terms.ts';
import { enforcementBudgetIncluded, statYearbookPublishedOntime, unitsHave } from './unit-lists.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const enforcementIndicators: readonly AnyIndicator[] = [
  fullProcessRecordingRate,
  majorPenaltyFilingRate,
  majorPenaltyFilingOntimeRate,
  reconRightsNoticeRate,
  standardFormRate,
  creditRecordSharedRate,
  publicityWithdrawnOntimeRate,
  evidenceRegistrationOntimeRate,
  hearingNoticeOntimeRate,
  fineHandedInOntimeRate,
  fineBankedOntimeRate,
  guidanceCases,
  criminalTransferRate,
  transferDecisionOntimeRate,
  criminalTransferOntimeRate,
  policeAcceptRate,
  evidenceHandoverOntimeRate,
  transferReplacedByPenaltyCount,
  inspectionCount,
  safetyInspectionCount,
  inspectionPersonTimes,
  inspectedObjects,
  inspectionOverCapCount,
  inspectionApprovedRate,
  inspectionNotifiedRate,
  doubleRandomShare,
  randomResultPublishedRate,
  coercionMeasureCount,
  coercionExecutionCount,
  courtApplicationCount,
  coercionMeasureOntimeRate,
  freezingNoticeOntimeRate,
  coercionPublicityRate,
  courtApplicationOntimeRate,
  courtApplicationAfterDemandRate,
  dossierReviewCount,
  dossierPassRate,
  discretionBaselineCoverage,
  ...unitsHave,
  statYearbookPublishedOntime,
  enforcementBudgetIncluded,
  ...incidentCounts,
  accountabilityCaseCount,
];
