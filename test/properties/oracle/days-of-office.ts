import type { LocalDate } from '@fadu/domain';

import { plusWorkingDays } from './days.ts';

/** Working days after one day up to and with another; undefined where a calendar is missing. */
export function workingDaysFrom(after: LocalDate, to: LocalDate): number | undefined {
  for (let n = 0; ; n++) {
    const reached = plusWorkingDays(after, n + 1);
    if (reached === undefined) return to <= after ? 0 : undefined;
    if (reached > to) return n;
  }
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same-numbered day of a later month, or its last day where there is none (rulebook §2.0). */
export function plusMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const counted = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(counted / 12), (counted % 12) + 1];
  const within = Math.min(date, lastDayOf(y, m));
  return `${y}-${String(m).padStart(2, '0')}-${String(within).padStart(2, '0')}`;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
