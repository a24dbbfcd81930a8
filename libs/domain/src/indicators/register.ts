import type { AnyIndicator } from './definition.ts';
import { enforcementPublicityRate } from './enforcement/enforcement-publicity-rate.ts';
import { fineAmount } from './enforcement/fine-amount.ts';
import { fineSeparationRate } from './enforcement/fine-separation-rate.ts';
import { majorDecisionLegalReviewRate } from './enforcement/major-decision-legal-review-rate.ts';
import { penaltyCount } from './enforcement/penalty-count.ts';
import { penaltyDecisionOntimeRate } from './enforcement/penalty-decision-ontime-rate.ts';
import { penaltyRevokedRate } from './enforcement/penalty-revoked-rate.ts';
import { penaltyServiceOntimeRate } from './enforcement/penalty-service-ontime-rate.ts';
import { headAppearanceRate } from './litigation/head-appearance-rate.ts';
import { suitFiledCount, suitLostCount } from './litigation/suit-counts.ts';
import { suitDoubleDecrease } from './litigation/suit-double-decrease.ts';
import { suitLossRate } from './litigation/suit-loss-rate.ts';
import { leaderTrainingClassCount } from './organisation/leader-training-class-count.ts';
import { leadingGroupLectureCount } from './organisation/leading-group-lecture-count.ts';
import { petitionAcceptOntimeRate } from './petition/petition-accept-ontime-rate.ts';
import { petitionCloseOntimeRate } from './petition/petition-close-ontime-rate.ts';
import { petitionResolutionRate } from './petition/petition-resolution-rate.ts';
import { petitionSatisfactionRate } from './petition/petition-satisfaction-rate.ts';
import { reconCloseOntimeRate } from './reconsideration/recon-close-ontime-rate.ts';
import { reconCorrectionRate } from './reconsideration/recon-correction-rate.ts';
import { initialTrainingRate } from './training/initial-training-rate.ts';
import { legalReviewerRatio } from './training/legal-reviewer-ratio.ts';
import { newLawTrainingRate } from './training/new-law-training-rate.ts';
import { officerCertifiedRate } from './training/officer-certified-rate.ts';
import { officerTrainingHoursRate } from './training/officer-training-hours-rate.ts';
import { documentIndicators } from './document/register.ts';
import { decisionIndicators } from './decision/register.ts';
import { enforcementIndicators } from './enforcement/register.ts';
import { staffIndicators } from './training/register.ts';
import { organisationIndicators } from './organisation/register.ts';
import { supervisionIndicators } from './supervision/register.ts';
import { serviceIndicators } from './service/register.ts';
import { planIndicators } from './plan/register.ts';

/** Every indicator there is, in the order in which they are shown. Adding one is a file and a line here. */
export const indicators: readonly AnyIndicator[] = [
  petitionAcceptOntimeRate,
  petitionCloseOntimeRate,
  petitionResolutionRate,
  petitionSatisfactionRate,
  penaltyDecisionOntimeRate,
  penaltyServiceOntimeRate,
  enforcementPublicityRate,
  majorDecisionLegalReviewRate,
  fineSeparationRate,
  penaltyCount,
  fineAmount,
  penaltyRevokedRate,
  reconCloseOntimeRate,
  reconCorrectionRate,
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
  ...documentIndicators,
  ...decisionIndicators,
  ...enforcementIndicators,
  ...staffIndicators,
  ...organisationIndicators,
  ...supervisionIndicators,
  ...serviceIndicators,
  ...planIndicators,
];
