import type { Attendance, PersonCase, Posting } from '../../cases/person-case.ts';
import { runClock } from '../../clocks/clock.ts';
import { type LocalDate, addYears } from '../../dates/local-date.ts';
import type { ParameterId, ParameterValue } from '../../law/parameters.ts';
import { clockItem } from '../clock-item.ts';
import { indicator, settledOnly } from '../definition.ts';
import type { Exclusion } from '../item.ts';
import { type Head, fromHead } from '../shapes/head.ts';
import { hoursReached } from './hours.ts';
/** 公务员法 Art 67: within one year of the appointment. */
const YEARS_TO_TRAIN = 1;

/** Which training an appointment asks for: 初任培训 for the first, 任职培训 for a promotion. */
const trainingFor: { readonly [A in 'initial' | 'promotion']: Attendance['category'] } = {
  initial: 'initial',
  promotion: 'appointment',
};

interface Obliging extends Posting {
  readonly appointment: 'initial' | 'promotion';
  /** tells the postings of a person apart */
  readonly name: string;
  /** which of the person's postings it is, from 0 */
  readonly place: number;
}

interface Training<P extends ParameterId> extends Pick<
  Head<'person'>,
  'id' | 'name' | 'target' | 'countsUntold'
> {
  readonly numerator: Head<'person'>['words']['numerator'];
  /** the rule that asks for it; the value in force on the day of the posting */
  readonly rule: P;
  /** how many 学时 that is */
  readonly hours: (required: ParameterValue<P>) => number;
}

/** Training on law that the first appointment or a promotion of a civil servant asks for, within a year of it. */
export const appointmentTraining = <P extends ParameterId>({
  numerator,
  rule,
  hours,
  ...head
}: Training<P>) =>
  indicator<'person'>({
    ...fromHead<'person'>({
      ...head,
      family: 'training',
      subject: 'person',
      decidedBy: ['training.attended'],
      words: {
        item: { zh: '公务员的初任或晋升任职', en: 'first appointment or promotion of a civil servant' },
        numerator,
        denominator: { zh: '已达标或任职满一年的', en: 'reached, or the year is over' },
        excluded: { zh: '期满及达标前离职的', en: 'left before the year was over and before it was reached' },
        placedOn: { zh: '任职满一年之日', en: 'a year after the appointment' },
      },
      reads: ['person.posted', 'person.left', 'training.attended'],
      begins: ['person.posted'],
    }),
    kind: 'rate',
    aggregate: settledOnly,
    unit: 'percent',
    parameters: [rule],
    windows: (person, { law }) =>
      law.history(rule).length === 0
        ? []
        : obligingPosts(person).map((p) => ({
            key: p.name,
            from: p.on,
            to: addYears(p.on, YEARS_TO_TRAIN),
          })),

    items(person, { law, calendar, window }) {
      const posting = obligingPosts(person).find((p) => p.name === window.key);
      const required = posting && law.on(rule, posting.on);
      if (!posting || !required) return [];
      const clock = runClock({
        rule,
        startedOn: posting.on,
        length: YEARS_TO_TRAIN,
        unit: 'year',
        calendar,
      });
      const category = trainingFor[posting.appointment];
      const reached = hoursReached(
        person.attendances,
        hours(required.value),
        (a) => a.category === category && a.on >= posting.on && a.on <= window.to,
      );
      return [
        clockItem({
          item: `person/${person.key}/posting/${posting.name}`,
          unit: posting.unit,
          clock,
          settledOn: reached.on,
          excluded: leftBefore(reached.on, window.to, leftOn(person, posting)),
          evidence: [posting.event, ...reached.evidence],
        }),
      ];
    },
  });

/** Named by the event's id. Two sources may use the same one: then numbered, in the order of facts. */
function obligingPosts({ postings }: PersonCase): readonly Obliging[] {
  const named = postings.map((posting, i) => {
    const same = postings.slice(0, i).filter((p) => p.event === posting.event).length;
    return { ...posting, place: i, name: same === 0 ? posting.event : `${posting.event}~${same + 1}` };
  });
  return named.filter(isObliging);
}

const isObliging = (posting: Posting & Omit<Obliging, 'appointment'>): posting is Obliging =>
  posting.roles.includes('civil_servant') &&
  (posting.appointment === 'initial' || posting.appointment === 'promotion');

/** The day on which the person left after this posting. A later post does not end the duty, leaving it does. */
const leftOn = (person: PersonCase, { place }: Obliging): LocalDate | undefined =>
  person.postings.slice(place).find((p) => p.endedBy === 'left')?.until;

const leftBefore = (
  settledOn: LocalDate | undefined,
  dueOn: LocalDate,
  left: LocalDate | undefined,
): Exclusion | undefined =>
  left !== undefined && left < dueOn && (settledOn === undefined || left < settledOn) ? 'left' : undefined;
