import { yearOf } from '../../dates/local-date.ts';
import type { MeetingDuty, ParameterId } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { unitDuty } from '../shapes/unit-duty.ts';

interface Meetings {
  readonly id: string;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly duty: 'duty.lectures' | 'duty.leader_class';
  readonly target: Extract<ParameterId, `target.${string}`>;
}

/** A yearly number of meetings that units of some categories owe: the number, the units and the meetings are law. */
export const meetingDuty = ({ id, name, numerator, duty, target }: Meetings) =>
  unitDuty<MeetingDuty>({
    id,
    name,
    family: 'organisation',
    words: {
      item: { zh: '负有此义务的单位·年度', en: 'obliged unit and year' },
      numerator,
      denominator: { zh: '已达到次数或年度届满的', en: 'reached, or the year is over' },
      placedOn: { zh: '12月31日', en: '31 December' },
    },
    duty,
    target,
    reads: ['meeting.held'],
    countsUntold: true,
    acts: ({ meeting = [] }, year, { meetings }) =>
      meeting.flatMap(({ held }) =>
        held && yearOf(held.on) === year && meetings.includes(held.category) ? [held] : [],
      ),
  });
