import { addDays, type LocalDate } from '../dates/local-date.ts';
import type { Calendar } from '../law/calendar/calendar.ts';

/** A stretch that does not count, from the day after `from` to `to`; open while nobody knows when it ends. */
export interface Standing {
  readonly from: LocalDate;
  readonly to: LocalDate | undefined;
}

/**
 * The working days of stretches that do not count towards a term in working days, each day once. A stretch that has
 * not ended counts up to `until`. A year without a calendar adds nothing: the term itself cannot be counted then.
 */
export function workingDaysOf(stretches: readonly Standing[], until: LocalDate, calendar: Calendar): number {
  const days = new Set<LocalDate>();
  for (const { from, to } of stretches) {
    const last = to ?? until;
    for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) {
      if (calendar.isWorkingDay(day) === true) days.add(day);
    }
  }
  return days.size;
}

/** Pairs each beginning with the first ending on or after it that no earlier one has taken. */
export function paired(
  begins: readonly { readonly on: LocalDate }[],
  ends: readonly { readonly on: LocalDate }[],
): readonly Standing[] {
  const left = [...ends];
  return begins.map(({ on }) => {
    const at = left.findIndex((end) => end.on >= on);
    const end = at < 0 ? undefined : left.splice(at, 1)[0];
    return { from: on, to: end?.on };
  });
}
