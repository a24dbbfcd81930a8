import { addDays, type LocalDate, stateCouncilCalendar } from '@fadu/domain';

import type { Chance } from './chance.ts';

/** The day itself if worked, else the next day that is. A year without a calendar is later than any data here. */
export const workdayFrom = (day: LocalDate): LocalDate =>
  stateCouncilCalendar.onOrAfterWorkingDay(day) ?? day;

/** The day itself if worked, else the last day before that is. */
export function workdayTo(day: LocalDate): LocalDate {
  let at = day;
  while (stateCouncilCalendar.isWorkingDay(at) === false) at = addDays(at, -1);
  return at;
}

/** The n-th working day after; make-up Saturdays count. */
export const plusWorkdays = (day: LocalDate, n: number): LocalDate =>
  n === 0 ? day : (stateCouncilCalendar.addWorkingDays(day, n) ?? addDays(day, n));

/** A worked day between two days, both included, as a careful office chooses it: never after the last one. */
export function workdayWithin(chance: Chance, from: LocalDate, days: number): LocalDate {
  const day = workdayTo(addDays(from, chance.between(Math.min(1, days), days)));
  return day < from ? from : day;
}

/** A day of a year, its months weighed. */
export function dayInYear(chance: Chance, year: number, months: readonly number[]): LocalDate {
  const month = chance.place(months);
  const first = `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(first, chance.between(0, 27));
}
