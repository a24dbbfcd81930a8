import { firstOfYear, lastOfYear, later, yearOf, type LocalDate } from '../dates/local-date.ts';
import type { Window } from './definition.ts';

/**
 * The last year for which a yearly duty is laid out ahead of the facts. A duty that stands (a post still held, a unit
 * still there) gives an item in every year to come, also when nothing is reported any more; years without end cannot
 * be stored, and the present plans (2026–2030) end here. Raise it with the next plan: nothing else depends on it.
 */
export const HORIZON_YEAR = 2030;

/** The year to which a duty without an end is laid out: the horizon, or the year of a later fact. */
export const lastYearLaidOut = (facts: readonly LocalDate[]): number =>
  facts.reduce((last, on) => Math.max(last, yearOf(on)), HORIZON_YEAR);

/** The window of a year for something that exists from `from` on; the key is the year. */
export const yearWindow = (year: number, from: LocalDate): Window => ({
  from: later(firstOfYear(year), from),
  to: lastOfYear(year),
  key: String(year),
});
