import { addDays, type LocalDate } from '../../dates/local-date.ts';
import type { ReconsiderationCase } from '../../cases/reconsideration-case.ts';
import type { Calendar } from '../../law/calendar/calendar.ts';
import type { Law } from '../../law/parameter.ts';
import type { Fact } from '../../events/event.ts';

/** The day the examination ends in acceptance by silence; or that it waits for a correction; or that nobody can tell. */
type ExaminationEnd =
  | { readonly state: 'ends'; readonly on: LocalDate }
  | { readonly state: 'waits' }
  | { readonly state: 'calendar_missing'; readonly countedFrom: LocalDate };

export interface ReconStart {
  readonly on: LocalDate;
  /** working days cannot be counted: `on` is then only the day known last */
  readonly calendarMissing?: true;
}

/**
 * The day from which a reconsideration runs, as seen on `day`: the acceptance, or the last day of the examination when
 * that has passed in silence (行政复议法 Art 30 III, 31). `undefined` while there is none, and when it was rejected by
 * then.
 */
export function reconStart(
  recon: ReconsiderationCase,
  { law, calendar, on }: { readonly law: Law; readonly calendar: Calendar; readonly on: LocalDate },
): ReconStart | undefined {
  const { received, accepted, rejected } = recon;
  if (!received) return undefined;
  const end = examinationEnd(recon, received, law, calendar);
  const start = startFrom(end, accepted, on);
  if (!start || !rejected) return start;
  const untold = start.calendarMissing === true && !accepted;
  return untold || rejected.on <= start.on ? undefined : start;
}

function startFrom(end: ExaminationEnd, accepted: Fact | undefined, on: LocalDate): ReconStart | undefined {
  switch (end.state) {
    case 'waits':
      return accepted && { on: accepted.on };
    case 'calendar_missing':
      return { on: accepted?.on ?? end.countedFrom, calendarMissing: true };
    case 'ends':
      if (accepted && accepted.on <= end.on) return { on: accepted.on };
      return end.on < on ? { on: end.on } : undefined;
  }
}

function examinationEnd(
  { correctionRequested, corrected }: ReconsiderationCase,
  received: Fact,
  law: Law,
  calendar: Calendar,
): ExaminationEnd {
  const first = lastDay(received, law, calendar);
  if (!correctionRequested || first.state !== 'ends' || first.on < correctionRequested.on) return first;
  return corrected ? lastDay(corrected, law, calendar) : { state: 'waits' };
}

function lastDay(from: Fact, law: Law, calendar: Calendar): ExaminationEnd {
  const length = law.on('recon.examine.days', from.on);
  if (!length) return { state: 'waits' };
  const on = calendar.addWorkingDays(from.on, length.value);
  return on === undefined ? { state: 'calendar_missing', countedFrom: from.on } : { state: 'ends', on };
}

/** The days on which an acceptance by silence comes into view: the day after the examination ended. */
export function silenceDays(
  { received, corrected }: ReconsiderationCase,
  { law, calendar }: { readonly law: Law; readonly calendar: Calendar },
): readonly LocalDate[] {
  return [received, corrected].flatMap((from) => {
    const end = from && lastDay(from, law, calendar);
    return end?.state === 'ends' ? [addDays(end.on, 1)] : [];
  });
}
