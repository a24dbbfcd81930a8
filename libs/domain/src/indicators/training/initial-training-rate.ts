import type { Attendance, PersonCase, Posting } from '../../cases/person-case.ts';
import { addYears, type LocalDate } from '../../dates/local-date.ts';
import { runClock } from '../../clocks/clock.ts';
import { clockItem } from '../clock-item.ts';
import { indicator, settledOnly } from '../definition.ts';
import type { Exclusion, Item } from '../item.ts';
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

/** 初任、任职培训率: 永川区实施方案 §35 #150 — at least 4 学时 of law on appointment. */
export const initialTrainingRate = indicator({
  id: 'initial_training_rate',
  name: { zh: '初任、任职法律培训率', en: 'Civil servants trained on appointment' },
  kind: 'rate',
  family: 'training',
  direction: 'higher',
  subject: 'person',
  formula: {
    item: { zh: '公务员的初任或晋升任职', en: 'first appointment or promotion of a civil servant' },
    numerator: {
      zh: '任职一年内相应培训学时达标的',
      en: 'hours of that training within a year reach the number',
    },
    denominator: { zh: '已达标或任职满一年的', en: 'reached, or the year is over' },
    excluded: { zh: '期满及达标前离职的', en: 'left before the year was over and before it was reached' },
    placedOn: { zh: '任职满一年之日', en: 'a year after the appointment' },
  },
  parameters: ['training.initial.hours'],
  target: 'target.initial_training_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: ['person.posted', 'person.left', 'training.attended'],
  windows: (person) =>
    obligingPosts(person).map((p) => ({ key: p.name, from: p.on, to: addYears(p.on, YEARS_TO_TRAIN) })),

  items(person, { law, calendar, window }) {
    const posting = obligingPosts(person).find((p) => p.name === window.key);
    const required = posting && law.on('training.initial.hours', posting.on);
    if (!posting || !required) return [];
    const clock = runClock({
      rule: 'training.initial.hours',
      startedOn: posting.on,
      length: YEARS_TO_TRAIN,
      unit: 'year',
      calendar,
    });
    const category = trainingFor[posting.appointment];
    const reached = hoursReached(
      person.attendances,
      required.value,
      (a) => a.category === category && a.on >= posting.on && a.on <= window.to,
    );
    const item: Item = clockItem({
      item: `person/${person.key}/posting/${posting.name}`,
      unit: posting.unit,
      clock,
      settledOn: reached.on,
      excluded: leftBefore(reached.on, window.to, leftOn(person, posting)),
      evidence: [posting.event, ...reached.evidence],
    });
    return [item];
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
