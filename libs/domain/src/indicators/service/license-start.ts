import type { CaseOf } from '../../cases/register.ts';
import { addDays, type LocalDate } from '../../dates/local-date.ts';
import type { Fact } from '../../events/event.ts';
import { first } from '../../kinds/declare.ts';
import type { Calendar } from '../../law/calendar/calendar.ts';
import type { Law } from '../../law/parameter.ts';

type Application = CaseOf<'license'>;

interface Surroundings {
  readonly law: Law;
  readonly calendar: Calendar;
}

/** The grant or the refusal, whichever came first. */
export function licenseDecision(application: Application): Fact | undefined {
  const [granted, refused] = [first(application, 'license.granted'), first(application, 'license.refused')];
  if (!granted || !refused) return granted ?? refused;
  return refused.on < granted.on ? refused : granted;
}

/**
 * The day from which a licence must be decided, as seen on `on`: the acceptance; or, when five working days have passed
 * in silence, the day on which the papers were received (行政许可法 Art 32 I no. 4). `undefined` while there is none, and
 * when the application was not accepted.
 */
export function licenseStart(
  application: Application,
  { on, ...surroundings }: Surroundings & { readonly on: LocalDate },
): Fact | undefined {
  const accepted = first(application, 'license.accepted');
  const received = papersReceived(application, surroundings);
  if (!received) return accepted;
  const end = examinationEnd(received, surroundings);
  const refused = first(application, 'license.not_accepted');
  // Without a calendar silence cannot be counted: the papers stand for it, and are excluded, never guessed.
  if (end === undefined) return accepted ?? (refused ? undefined : received);
  const answer = [accepted, refused].find((one) => one !== undefined && one.on <= end);
  if (answer) return answer === accepted ? accepted : undefined;
  return end < on || licenseDecision(application) ? received : undefined;
}

/** The papers, or their correction where one was asked for in time; none while that has not come. */
function papersReceived(application: Application, surroundings: Surroundings): Fact | undefined {
  const applied = first(application, 'license.applied');
  const asked = first(application, 'license.correction_requested');
  const end = applied && examinationEnd(applied, surroundings);
  if (!asked || end === undefined || end < asked.on) return applied;
  return first(application, 'license.corrected');
}

/** The last of the working days in which the unit must say whether it accepts. */
function examinationEnd(received: Fact, { law, calendar }: Surroundings): LocalDate | undefined {
  const length = law.on('license.examine.days', received.on);
  return length && calendar.addWorkingDays(received.on, length.value);
}

/** The days on which an acceptance by silence comes into view. */
export const licenseSilenceDays = (
  application: Application,
  surroundings: Surroundings,
): readonly LocalDate[] =>
  [first(application, 'license.applied'), first(application, 'license.corrected')].flatMap((received) => {
    const end = received && examinationEnd(received, surroundings);
    return end === undefined ? [] : [addDays(end, 1)];
  });
