import type { Attendance } from '../../cases/person-case.ts';
import type { LocalDate } from '../../dates/local-date.ts';

/** How a sum of hours came about: the day on which it was reached, and what was counted up to then. */
export interface HoursReached {
  readonly on: LocalDate | undefined;
  /** ids of the attendances counted */
  readonly evidence: readonly string[];
}

/**
 * The day on which attendances (in legal order, once per session) add up to `hours` 学时. Added up in whole
 * hundredths: 23.99 is not 24.
 */
export function hoursReached(attendances: readonly Attendance[], hours: number): HoursReached {
  const needed = Math.round(hours * 100);
  const evidence: string[] = [];
  let sum = 0;
  for (const { on, event, hundredths } of attendances) {
    sum += hundredths;
    evidence.push(event);
    if (sum >= needed) return { on, evidence };
  }
  return { on: undefined, evidence };
}
