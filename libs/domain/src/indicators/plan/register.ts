import type { AnyIndicator } from '../definition.ts';
import { measureDoneOntimeRate } from './measure-done-ontime-rate.ts';
import { measureMilestoneOntimeRate } from './measure-milestone-ontime-rate.ts';
import { measureProgressReportRate } from './measure-progress-report-rate.ts';
import { measureStocks } from './measure-stocks.ts';

/** Indicators of the family beyond contract §5, in the order in which they are shown. */
export const planIndicators: readonly AnyIndicator[] = [
  measureDoneOntimeRate,
  measureMilestoneOntimeRate,
  measureProgressReportRate,
  ...measureStocks,
];
