import type { AnyIndicator } from '../definition.ts';
import { judgmentPerformedRate, lostCaseAnalysisRate } from '../litigation/judgment-duties.ts';
import { suitJudgedCount } from '../litigation/suit-counts.ts';
import {
  envPetitionClosed,
  petitionAcceptRate,
  petitionOneVisitRate,
  petitionRatingParticipation,
} from '../petition/petition-further-rates.ts';
import {
  petitionObjectionOntimeRate,
  petitionRecheckOntimeRate,
  petitionReviewOntimeRate,
} from '../petition/petition-review-rates.ts';
import {
  correctedCaseAnalysisRate,
  headAtReconHearingRate,
  reconHearingCount,
  reconPublishedRate,
  reconTwoHandlersRate,
} from '../reconsideration/recon-work.ts';
import { adviceAdoptedRate } from './advice-adopted-rate.ts';
import { adviceReplyRates } from './advice-reply-rate.ts';
import { auditCoverageRate } from './audit-coverage-rate.ts';
import { auditRectifiedRate } from './audit-rectified-rate.ts';
import { approvalReformChecks, circularCounts } from './circular-counts.ts';
import {
  complaintAnsweredRate,
  complaintResultPublishedRate,
  namedReportRegisteredRate,
} from './complaint-rates.ts';
import { demoIndexItemsMet, demoUnitCount, demoUnitWithdrawn } from './demonstration-counts.ts';
import { suggestionAnsweredOntimeRate, suggestionAnsweredRate } from './suggestion-rates.ts';
import {
  monthlyCheckCount,
  rectificationClosedRate,
  supervisionCount,
  talkCount,
} from './supervision-counts.ts';
import { reconStaffCount } from './recon-staff-count.ts';
import { npcReportMade, suitReportCount } from './yearly-reports.ts';

/** Indicators of supervision, and of petitions, reconsiderations and suits beyond contract §5, in the order in which they are shown. */
export const supervisionIndicators: readonly AnyIndicator[] = [
  ...adviceReplyRates,
  adviceAdoptedRate,
  suggestionAnsweredRate,
  suggestionAnsweredOntimeRate,
  npcReportMade,
  auditCoverageRate,
  auditRectifiedRate,
  complaintAnsweredRate,
  complaintResultPublishedRate,
  namedReportRegisteredRate,
  supervisionCount,
  monthlyCheckCount,
  talkCount,
  rectificationClosedRate,
  ...circularCounts,
  approvalReformChecks,
  demoUnitCount,
  demoUnitWithdrawn,
  demoIndexItemsMet,
  petitionAcceptRate,
  petitionReviewOntimeRate,
  petitionRecheckOntimeRate,
  petitionObjectionOntimeRate,
  petitionRatingParticipation,
  petitionOneVisitRate,
  envPetitionClosed,
  reconTwoHandlersRate,
  reconStaffCount,
  reconHearingCount,
  reconPublishedRate,
  headAtReconHearingRate,
  correctedCaseAnalysisRate,
  judgmentPerformedRate,
  lostCaseAnalysisRate,
  suitJudgedCount,
  suitReportCount,
];
