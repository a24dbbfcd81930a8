import { addDays, addMonths, addYears, type LocalDate } from '../dates/local-date.ts';
import type { Fact } from '../events/event.ts';
import type { Calendar } from '../law/calendar/calendar.ts';

export type DayUnit = 'calendar_day' | 'working_day' | 'month' | 'year';

/** A term that ran: everything needed to say in a sentence why it ends when it ends. */
export interface Clock {
  readonly rule: string;
  readonly startedOn: LocalDate;
  readonly length: number;
  readonly unit: DayUnit;
  /** days added by an extension that counts, and when it was approved */
  readonly extension?:
    { readonly days: number; readonly approvedOn: LocalDate; readonly event: string } | undefined;
  /** days during which it stood still */
  readonly suspendedDays?: number | undefined;
  /** the day since which it stands still; until it runs again there is no due day */
  readonly standsStillSince?: LocalDate | undefined;
  /** the day on which it would have ended, when that was a day off and it was rolled forward */
  readonly rolledFrom?: LocalDate | undefined;
  /** absent when a working-day calendar is missing: never guessed */
  readonly dueOn?: LocalDate | undefined;
}

export interface ClockInput {
  readonly rule: string;
  readonly startedOn: LocalDate;
  readonly length: number;
  readonly unit: DayUnit;
  readonly calendar: Calendar;
  /** the first extension: approved `on` a day, for so many days; whether it counts is decided here */
  readonly extension?: (Fact & { readonly days: number }) | undefined;
  /** the longest extension the law allows, in days as of the term: working days of a term in working days */
  readonly extensionMax?: number | undefined;
  /** days that do not count: working days of a term in working days, else calendar days */
  readonly suspendedDays?: number | undefined;
  /** the last day, if a day off, gives way to the next working day */
  readonly roll?: boolean | undefined;
}

/**
 * Runs a statutory term. The start day does not count: + 15 days from 1 March is 16 March. An extension counts if
 * approved no later than the due day as it is without it (contract §5 rules 2 and 6).
 */
export function runClock(input: ClockInput): Clock {
  const { rule, startedOn, length, unit, suspendedDays } = input;
  const bare = end(input, 0);
  const extension = countingExtension(input, bare?.dueOn);
  const ended = extension ? end(input, extension.days) : bare;
  return {
    rule,
    startedOn,
    length,
    unit,
    extension,
    suspendedDays,
    rolledFrom: ended?.rolledFrom,
    dueOn: ended?.dueOn,
  };
}

function end(input: ClockInput, extra: number): { dueOn: LocalDate; rolledFrom?: LocalDate } | undefined {
  const lastDay = lastDayOf(input, (input.suspendedDays ?? 0) + extra);
  if (lastDay === undefined) return undefined;
  if (input.roll !== true) return { dueOn: lastDay };
  const dueOn = input.calendar.onOrAfterWorkingDay(lastDay);
  if (dueOn === undefined) return undefined;
  return dueOn === lastDay ? { dueOn } : { dueOn, rolledFrom: lastDay };
}

/** Days added are of the kind of the term; to months and years they are calendar days. */
function lastDayOf({ startedOn, length, unit, calendar }: ClockInput, added: number): LocalDate | undefined {
  switch (unit) {
    case 'calendar_day':
      return addDays(startedOn, length + added);
    case 'working_day':
      return calendar.addWorkingDays(startedOn, length + added);
    case 'month':
      return addDays(addMonths(startedOn, length), added);
    case 'year':
      return addDays(addYears(startedOn, length), added);
  }
}

function countingExtension(input: ClockInput, dueWithout: LocalDate | undefined): Clock['extension'] {
  const { extension, extensionMax } = input;
  if (!extension || dueWithout === undefined || extension.on > dueWithout) return undefined;
  const days = Math.min(extension.days, extensionMax ?? extension.days);
  return { days, approvedOn: extension.on, event: extension.event };
}
