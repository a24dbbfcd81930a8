import { type Calendar, type CalendarYear, createCalendar } from './calendar.ts';
import { readCalendarYear } from './calendar-year.ts';
import data from './years/state-council.json' with { type: 'json' };

/** The years that come with the program; `tools/make-calendar.mjs` writes them. */
export const stateCouncilYears: readonly CalendarYear[] = data.years.map((year) =>
  readCalendarYear(year, 'state-council.json'),
);

/**
 * The State Council's calendar together with further years, which an operator may have loaded from a file before the
 * next release. A year that is given again (a holiday was changed by a later notice) replaces the one before.
 */
export const calendarFrom = (further: readonly CalendarYear[]): Calendar =>
  createCalendar([...stateCouncilYears, ...further]);

/** The State Council's calendar as far as it came with the program. */
export const stateCouncilCalendar: Calendar = calendarFrom([]);
