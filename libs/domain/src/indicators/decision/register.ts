import type { AnyIndicator } from '../definition.ts';
import {
  decisionArchivedRate,
  decisionExecReportedRate,
  decisionPostEvalCount,
  decisionPublishedRate,
} from './after-decision.ts';
import {
  decisionDeliberatedRate,
  decisionExpertReviewRate,
  decisionHearingRate,
  decisionOpinionPollRate,
  decisionRiskAssessedRate,
} from './before-decision.ts';
import { contractLegalityReviewRate } from './contract-legality-review-rate.ts';
import { decisionCataloguePublished } from './decision-catalogue-published.ts';
import { decisionFiveStepRate } from './five-steps.ts';
import {
  decisionDissentExplainedRate,
  decisionLegalityReviewRate,
  decisionReviewTimeRate,
  leaderSpeaksLastRate,
  legalOpinionLetterRate,
} from './meetings.ts';
import {
  decisionComment30dRate,
  decisionFeedbackRate,
  decisionHearingCount,
  decisionHearingNoticeRate,
} from './public-comment.ts';
import { decisionPostEvalRate } from './yearly-evaluation.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const decisionIndicators: readonly AnyIndicator[] = [
  decisionCataloguePublished,
  decisionFiveStepRate,
  decisionComment30dRate,
  decisionFeedbackRate,
  decisionOpinionPollRate,
  decisionHearingRate,
  decisionHearingCount,
  decisionHearingNoticeRate,
  decisionExpertReviewRate,
  decisionRiskAssessedRate,
  decisionLegalityReviewRate,
  decisionReviewTimeRate,
  legalOpinionLetterRate,
  decisionDeliberatedRate,
  decisionDissentExplainedRate,
  leaderSpeaksLastRate,
  decisionPublishedRate,
  decisionArchivedRate,
  decisionExecReportedRate,
  decisionPostEvalCount,
  decisionPostEvalRate,
  contractLegalityReviewRate,
];
