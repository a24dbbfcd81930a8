import type { AnyIndicator } from './definition.ts';
import { headAppearanceRate } from './litigation/head-appearance-rate.ts';
import { suitFiledCount, suitLostCount } from './litigation/suit-counts.ts';
import { suitDoubleDecrease } from './litigation/suit-double-decrease.ts';
import { suitLossRate } from './litigation/suit-loss-rate.ts';
import { leaderTrainingClassCount } from './organisation/leader-training-class-count.ts';
import { leadingGroupLectureCount } from './organisation/leading-group-lecture-count.ts';
import { petitionCloseOntimeRate } from './petition/petition-close-ontime-rate.ts';
import { initialTrainingRate } from './training/initial-training-rate.ts';
import { legalReviewerRatio } from './training/legal-reviewer-ratio.ts';
import { newLawTrainingRate } from './training/new-law-training-rate.ts';
import { officerCertifiedRate } from './training/officer-certified-rate.ts';
import { officerTrainingHoursRate } from './training/officer-training-hours-rate.ts';

/** Every indicator there is, in the order in which they are shown. Adding one is a file and a line here. */
export const indicators: readonly AnyIndicator[] = [
  petitionCloseOntimeRate,
  headAppearanceRate,
  suitLossRate,
  suitFiledCount,
  suitLostCount,
  suitDoubleDecrease,
  officerTrainingHoursRate,
  newLawTrainingRate,
  initialTrainingRate,
  officerCertifiedRate,
  legalReviewerRatio,
  leadingGroupLectureCount,
  leaderTrainingClassCount,
];
