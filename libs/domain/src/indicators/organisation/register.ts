import type { AnyIndicator } from '../definition.ts';
import {
  assessedFlag,
  casePublicityCount,
  courtObservationCount,
  standingMeetingRolCount,
} from './acts-of-the-year.ts';
import { annualReportOntimeRate, annualReportPublishedRate, annualReportSubmitted } from './annual-report.ts';
import { legalCounselCoverage, legalStaffCoverage } from './counsel-coverage.ts';
import { documentsOwed, yearlyDocuments } from './documents-owed.ts';
import { adminMediationSuccessRate, villageMediationCoverage } from './mediation.ts';
import { lectureCount, publicityAudience, publicityCount, publicityNoticeAnsweredRate } from './publicity.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const organisationIndicators: readonly AnyIndicator[] = [
  annualReportOntimeRate,
  annualReportPublishedRate,
  annualReportSubmitted,
  standingMeetingRolCount,
  ...yearlyDocuments,
  ...documentsOwed,
  assessedFlag,
  courtObservationCount,
  legalCounselCoverage,
  ...legalStaffCoverage,
  casePublicityCount,
  publicityCount,
  publicityAudience,
  lectureCount,
  publicityNoticeAnsweredRate,
  villageMediationCoverage,
  adminMediationSuccessRate,
];
