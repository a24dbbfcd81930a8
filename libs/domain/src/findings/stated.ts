import { statedRemarks } from '../stated/stated-remarks.ts';
import type { Check } from './check.ts';

/** What of the figures that a report states cannot be, or hardly. */
export const statedOdd: Check = ({ state }) =>
  state.kind === 'report' ? statedRemarks(state.facts['report.figure_stated'] ?? []) : [];
