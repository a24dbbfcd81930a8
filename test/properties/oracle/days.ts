import { type LocalDate, addDays, dayNumber, stateCouncilYears } from '@fadu/domain';

import type { Side } from './fact.ts';

/** Contract §5 rule 2: the State Council's calendar; of a year that is not there nothing is known. */
function isWorkingDay(day: LocalDate): boolean | undefined {
  const year = stateCouncilYears.find((y) => String(y.year) === day.slice(0, 4));
  if (!year) return undefined;
  if (year.makeUp.includes(day)) return true;
  if (year.off.includes(day)) return false;
  // 1970-01-01 was a Thursday.
  const fromMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return fromMonday < 5;
}

export function plusWorkingDays(day: LocalDate, n: number): LocalDate | undefined {
  let reached = day;
  for (let counted = 0; counted < n;) {
    reached = addDays(reached, 1);
    const worked = isWorkingDay(reached);
    if (worked === undefined) return undefined;
    if (worked) counted += 1;
  }
  return reached;
}

export function rolledForward(day: LocalDate): LocalDate | undefined {
  for (let reached = day; ; reached = addDays(reached, 1)) {
    const worked = isWorkingDay(reached);
    if (worked === undefined) return undefined;
    if (worked) return reached;
  }
}

/** The same day of the next year; 29 February has none and ends on the 28th. */
export function oneYearAfter(day: LocalDate): LocalDate {
  const year = String(Number(day.slice(0, 4)) + 1);
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

/** Due on D is not overdue; what is settled late was missed when the due day had passed. */
export function sideOfClock(due: LocalDate, settled: LocalDate | undefined, on: LocalDate): Side {
  if (settled !== undefined && settled <= due) return 'met';
  return on > due ? 'missed' : 'open';
}

/** Rule 4: withdrawn or merged by D, before the item was settled. */
export const wasDropped = (dropped: LocalDate | undefined, settled: LocalDate | undefined): boolean =>
  dropped !== undefined && (settled === undefined || dropped < settled);
