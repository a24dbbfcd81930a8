import type { AnyIndicator } from '../definition.ts';
import {
  docLibraryInclusionRate,
  docPublishedRate,
  docSuggestionAnsweredRate,
} from './after-promulgation.ts';
import {
  docDeliberatedRate,
  docLegalityReviewRate,
  docThreeUnifiedRate,
  fairCompetitionReviewRate,
} from './before-promulgation.ts';
import { docCleanupInCycle } from './cleanup-in-cycle.ts';
import { docCleanupOntime, docCleanupResultPublished, docsCleaned, docsRepealed } from './cleanups.ts';
import { docQuerySystem, validDocListPublished } from './documents-owed.ts';
import { docExpiredStillUsedCount } from './expired-still-used.ts';
import {
  docErrorCorrectedRate,
  docFilingReviewedRate,
  docFilingStandardRate,
  docForbiddenContentCount,
} from './filing-review.ts';
import { docFilingOntimeRate, docFilingRate } from './filing.ts';
import { docMarketCommentRate, docReviewOntimeRate } from './review-term.ts';
import { draftPublicCommentRate, legisContactPoints, rule3yEvaluatedRate } from './rules-and-drafts.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const documentIndicators: readonly AnyIndicator[] = [
  docLegalityReviewRate,
  docReviewOntimeRate,
  docDeliberatedRate,
  docThreeUnifiedRate,
  fairCompetitionReviewRate,
  docMarketCommentRate,
  docPublishedRate,
  docLibraryInclusionRate,
  docFilingRate,
  docFilingOntimeRate,
  docFilingStandardRate,
  docFilingReviewedRate,
  docErrorCorrectedRate,
  docForbiddenContentCount,
  docExpiredStillUsedCount,
  docSuggestionAnsweredRate,
  validDocListPublished,
  docQuerySystem,
  docCleanupInCycle,
  docCleanupResultPublished,
  docCleanupOntime,
  docsCleaned,
  docsRepealed,
  rule3yEvaluatedRate,
  draftPublicCommentRate,
  legisContactPoints,
];
