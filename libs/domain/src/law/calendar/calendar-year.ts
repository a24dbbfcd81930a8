import { z } from 'zod';

import { addDays, type LocalDate, weekday, yearOf } from '../../dates/local-date.ts';
import { DomainError } from '../../errors.ts';
import { localDate } from '../../events/event-type.ts';
import type { CalendarYear } from './calendar.ts';

/** A year of the calendar, as given by an operator, that cannot be used. All that is wrong is told at once. */
export class InvalidCalendarYearError extends DomainError {
  readonly code = 'calendar.year_invalid';

  constructor(
    readonly where: string,
    readonly issues: readonly string[],
  ) {
    super(`The calendar "${where}" cannot be used: ${issues.join(' ')}`, { zh: `日历数据“${where}”有误` });
  }
}

/** A day, or the days of a holiday from the first to the last: `2027-02-05..2027-02-11`. */
const stretch = z.string().transform((text, context): readonly LocalDate[] => {
  const [from = '', to = from] = text.split('..');
  const real = localDate.safeParse(from).success && localDate.safeParse(to).success;
  if (real && from <= to && yearOf(from) === yearOf(to)) return daysFrom(from, to);
  context.addIssue({
    code: 'custom',
    message: `"${text}" is neither a day (2027-01-01) nor days of one year from first to last (2027-02-05..2027-02-11).`,
  });
  return z.NEVER;
});

function daysFrom(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const stretches = z.array(stretch).transform((all) => all.flat());

/**
 * One year of the State Council's notice as it stands in a file: `off` are the days off (weekends within a holiday
 * among them), `makeUp` the weekend days that are worked.
 */
export const calendarYearSchema = z
  .strictObject({
    year: z.int().min(1949).max(2199),
    off: stretches,
    makeUp: stretches,
    source: z.string().min(1).max(500),
    publishedOn: localDate.optional(),
  })
  .superRefine((given, context) => {
    for (const message of contradictions(given)) context.addIssue({ code: 'custom', message });
  });

function contradictions({
  year,
  off,
  makeUp,
}: Pick<CalendarYear, 'year' | 'off' | 'makeUp'>): readonly string[] {
  const listed = [...off, ...makeUp];
  const says = (wrong: readonly LocalDate[], sentence: (day: LocalDate) => string): readonly string[] =>
    [...new Set(wrong)].map(sentence);
  return [
    ...says(
      listed.filter((day) => yearOf(day) !== year),
      (day) => `${day} is not a day of ${year}: put it into its own year.`,
    ),
    ...says(
      listed.filter((day, i) => listed.indexOf(day) !== i),
      (day) => `${day} is listed twice: name each day once, either off or made up.`,
    ),
    ...says(
      makeUp.filter((day) => weekday(day) !== 0 && weekday(day) !== 6),
      (day) => `${day} is a weekday, which is worked anyway: only a Saturday or Sunday can be a make-up day.`,
    ),
  ];
}

/**
 * Reads one year from parsed JSON.
 * @param where what the reader should look at, e.g. the name of the file
 * @throws InvalidCalendarYearError with everything that is wrong with it
 */
export function readCalendarYear(sent: unknown, where: string): CalendarYear {
  const parsed = calendarYearSchema.safeParse(sent);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].join(' ').trim());
    throw new InvalidCalendarYearError(where, issues);
  }
  const { publishedOn, ...year } = parsed.data;
  return publishedOn === undefined ? year : { ...year, publishedOn };
}
