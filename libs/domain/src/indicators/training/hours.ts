import type { Attendance } from '../../cases/person-case.ts';
import type { LocalDate } from '../../dates/local-date.ts';

/** How a sum of hours came about: the day on which it was reached, and what was counted up to then. */
export interface HoursReached {
  readonly on: LocalDate | undefined;
  /** ids of the attendances counted */
  readonly evidence: readonly string[];
}

/**
 * The day on which the attendances that count (in legal order, once per session) add up to `hours` 学时. Added up in
 * whole hundredths: 23.99 is not 24. This runs for every year of every officer, hence one pass and no copies.
 */
export function hoursReached(
  attendances: readonly Attendance[],
  hours: number,
  counts: (attendance: Attendance) => boolean,
): HoursReached {
  const needed = Math.round(hours * 100);
  const evidence: string[] = [];
  let sum = 0;
  for (const attendance of attendances) {
    if (!counts(attendance)) continue;
    sum += attendance.hundredths;
    evidence.push(attendance.event);
    if (sum >= needed) return { on: attendance.on, evidence };
  }
  return { on: undefined, evidence };
}
