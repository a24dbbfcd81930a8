import { yearOf } from '../../dates/local-date.ts';
import { all } from '../../kinds/declare.ts';
import type { TopicDuty, UnitDuty, YearlyDuty } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { ownFirst, unitDuty } from '../shapes/unit-duty.ts';
import { lastDayOf } from './report-duty.ts';

const OBLIGED = { zh: '负有此义务的单位·年度', en: 'obliged unit and year' };
const ENFORCING = {
  zh: '负有此义务、有执法权的单位·年度',
  en: 'obliged unit with the power to enforce, and year',
};

const wordsOf = (numerator: Bilingual, item: Bilingual = OBLIGED) => ({
  item,
  numerator,
  denominator: { zh: '已达到次数或年度届满的', en: 'reached, or the year is over' },
  placedOn: { zh: '12月31日', en: '31 December' },
});

/** 会议听取依法行政（法治政府建设）汇报: 密云县 第25项 (twice, every unit), 永川区 §38 #159 (定期, the district). */
export const standingMeetingRolCount = unitDuty<TopicDuty>({
  id: 'standing_meeting_rol_count',
  name: { zh: '会议研究法治政府建设', en: 'Meetings that dealt with the rule of law' },
  family: 'organisation',
  words: wordsOf({
    zh: '当年常务会（办公会）以法治政府建设为议题的次数达标的',
    en: 'as many standing meetings of the year had the topic as are asked for',
  }),
  duty: 'duty.hearing_reports',
  target: 'target.standing_meeting_rol_count',
  reads: ['meeting.held'],
  acts: ({ meeting = [] }, year, { meetings, topics }) =>
    meeting.flatMap(({ held }) =>
      held &&
      yearOf(held.on) === year &&
      meetings.includes(held.category) &&
      held.topics.some((topic) => topics.includes(topic))
        ? [held]
        : [],
    ),
});

/** 旁听庭审: 永川区 §35 #147 (有序组织), 盐城 第13项 (适时组织): no number stands there, one a year is implied. */
export const courtObservationCount = unitDuty<UnitDuty>({
  id: 'court_observation_count',
  name: { zh: '组织旁听庭审', en: 'Hearings observed' },
  family: 'organisation',
  words: wordsOf({
    zh: '当年组织旁听的次数达标的',
    en: 'observed as many hearings in the year as are asked for',
  }),
  duty: 'duty.court_observation',
  target: 'target.court_observation_count',
  reads: ['observation.held'],
  acts: ({ observation = [] }, year, _duty, unit) =>
    observation.flatMap((one) =>
      ownFirst(all(one, 'observation.held'), unit).filter(({ on }) => yearOf(on) === year),
    ),
});

/** 以案释法、典型案例发布: 永川区 §37 #156 — of units with the power to enforce; one a year is implied. */
export const casePublicityCount = unitDuty<UnitDuty>({
  id: 'case_publicity_count',
  name: { zh: '以案释法', en: 'Cases told to the public' },
  family: 'publicity',
  needsEnforcement: true,
  words: wordsOf(
    {
      zh: '当年以案释法、发布典型案例的次数达标的',
      en: 'told as many cases in the year as are asked for',
    },
    ENFORCING,
  ),
  duty: 'duty.case_publicity',
  target: 'target.case_publicity_count',
  reads: ['publicity.held'],
  acts: ({ publicity = [] }, year, _duty, unit) =>
    publicity.flatMap((one) =>
      ownFirst(all(one, 'publicity.held'), unit).filter(
        ({ on, form }) => form === 'case_story' && yearOf(on) === year,
      ),
    ),
});

/** 纳入年度考核: 永川区 §40 #166, 密云县 第27项, 盐城 第23项. The assessment of a year may end in the next. */
export const assessedFlag = unitDuty<YearlyDuty>({
  id: 'assessed_flag',
  name: { zh: '纳入年度考核', en: 'Assessed for the year' },
  family: 'organisation',
  words: {
    ...wordsOf({ zh: '期限内完成当年考核的', en: 'the assessment of the year was completed in time' }),
    denominator: { zh: '已考核或期限届满的', en: 'assessed, or the term is over' },
    placedOn: { zh: '考核期限届满之日', en: 'the last day' },
  },
  duty: 'duty.assessment',
  target: 'target.assessed_flag',
  reads: ['assessment.completed'],
  acts: ({ assessment = [] }, year, _duty, unit) =>
    assessment.flatMap((one) =>
      all(one, 'assessment.completed').filter((done) => done.unit === unit.key && done.year === year),
    ),
  dueOn: lastDayOf,
});
