import type { PersonCase } from '../../cases/person-case.ts';
import { earlier, firstOfYear, lastOfYear, yearOf } from '../../dates/local-date.ts';
import { type Window, indicator, settledOnly } from '../definition.ts';
import { lastYearLaidOut, yearWindow } from '../horizon.ts';
import { hoursReached } from './hours.ts';
import { officerPostsWithin, postWith } from './officer-post.ts';

/** 执法人员年度培训学时达标率: 永川区实施方案 §35 #149 (24 学时), 国家 60 学时. No pro rata for those who join late. */
export const officerTrainingHoursRate = indicator({
  id: 'officer_training_hours_rate',
  name: { zh: '执法人员年度学时达标率', en: 'Officers with the training hours of the year' },
  kind: 'rate',
  family: 'training',
  direction: 'higher',
  subject: 'person',
  formula: {
    item: { zh: '年内曾在执法岗位的人员·年度', en: 'person and year, in an enforcement post in that year' },
    numerator: {
      zh: '当年各类培训学时合计达标的',
      en: 'hours of the year, of all categories, reach the number',
    },
    denominator: { zh: '已达标或年度届满的', en: 'reached, or the year is over' },
    excluded: { zh: '年末已不在执法岗位的', en: 'no longer in an enforcement post at the end of the year' },
    placedOn: { zh: '12月31日', en: '31 December' },
  },
  parameters: ['training.officer.hours'],
  target: 'target.officer_training_hours_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['person.posted', 'person.left', 'training.attended'],
  windows: (person) => yearsInOffice(person),

  items(person, { on, law, window }) {
    const dueOn = window.to;
    const startedOn = firstOfYear(yearOf(dueOn));
    const day = earlier(on, dueOn);
    const required = law.on('training.officer.hours', dueOn);
    const held = officerPostsWithin(person, startedOn, day).at(-1);
    if (!required || !held) return [];
    const current = postWith('enforcement_officer', person, day);
    const reached = hoursReached(
      person.attendances,
      required.value,
      (a) => a.on >= startedOn && a.on <= dueOn,
    );
    return [
      {
        item: `person/${person.key}/${window.key}`,
        unit: (current ?? held).unit,
        placedOn: dueOn,
        startedOn,
        dueOn,
        settledOn: reached.on,
        excluded: current ? undefined : 'left',
        rule: 'training.officer.hours',
        evidence: [(current ?? held).event, ...reached.evidence],
      },
    ];
  },
});

/** One window for every year with an officer's post: from its first day in that year. */
function yearsInOffice(person: PersonCase): readonly Window[] {
  const facts = [
    ...person.postings.flatMap((p) => [p.on, p.until ?? p.on]),
    ...person.attendances.map((a) => a.on),
    ...person.certificates.map((c) => c.on),
  ];
  const windows: Window[] = [];
  const firstYear = facts.reduce((first, on) => Math.min(first, yearOf(on)), Infinity);
  const lastYear = lastYearLaidOut(facts);
  for (let year = firstYear; year <= lastYear; year++) {
    const first = officerPostsWithin(person, firstOfYear(year), lastOfYear(year))[0];
    if (first) windows.push(yearWindow(year, first.on));
  }
  return windows;
}
