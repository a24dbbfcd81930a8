import type { AnyIndicator } from '../definition.ts';
import {
  certExpiring180d,
  certWithoutExamCount,
  certifiedOfficers,
  officerFileRate,
} from './certificates.ts';
import { examRates, newLeaderLawExamPassRate, newLeaderLawExamRate } from './exams.ts';
import { civilServantInitialLawIncluded } from './initial-training-rate.ts';
import { enforcementHeadOffjobTraining, leaderRotationRate } from './leaders.ts';
import {
  leaderLawStudyInReport,
  officerAppraisedRate,
  officerTrainingTopicCoverage,
} from './officer-years.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const staffIndicators: readonly AnyIndicator[] = [
  officerTrainingTopicCoverage,
  civilServantInitialLawIncluded,
  officerAppraisedRate,
  officerFileRate,
  certifiedOfficers,
  certExpiring180d,
  certWithoutExamCount,
  newLeaderLawExamRate,
  newLeaderLawExamPassRate,
  ...examRates,
  leaderRotationRate,
  enforcementHeadOffjobTraining,
  leaderLawStudyInReport,
];
