import type { Posting } from '../../cases/person-case.ts';
import { type LocalDate, addDays, lastOfYear, yearOf } from '../../dates/local-date.ts';
import { hoursReached } from './hours.ts';
import { roleYearRate } from './role-year.ts';

const MONTHS = 12;

/**
 * 执法人员年度培训学时达标率: 永川区实施方案 §35 #149 (24 学时), 国家 60 学时. No text says what those owe who join during the
 * year: the whole, unless the profile reckons by month or lets go whoever served too few months (trap 16).
 */
export const officerTrainingHoursRate = roleYearRate({
  id: 'officer_training_hours_rate',
  name: { zh: '执法人员年度学时达标率', en: 'Officers with the training hours of the year' },
  family: 'training',
  decidedBy: ['training.attended'],
  countsUntold: true,
  needsEnforcement: true,
  words: {
    item: { zh: '年内曾在执法岗位的人员·年度', en: 'person and year, in an enforcement post in that year' },
    numerator: {
      zh: '当年各类培训学时合计达标的',
      en: 'hours of the year, of all categories, reach the number',
    },
    denominator: { zh: '已达标或年度届满的', en: 'reached, or the year is over' },
    excluded: { zh: '年末已不在执法岗位的', en: 'no longer in an enforcement post at the end of the year' },
    placedOn: { zh: '12月31日', en: '31 December' },
  },
  target: 'target.officer_training_hours_rate',
  reads: ['person.posted', 'person.left', 'training.attended'],
  role: 'enforcement_officer',
  rule: 'training.officer.hours',
  parameters: ['training.officer.pro_rata', 'training.officer.least_months'],

  settled(person, { year, from, dueOn, posts, required, law }) {
    const leastMonths = law.on('training.officer.least_months', dueOn)?.value ?? 0;
    const byMonth = law.on('training.officer.pro_rata', dueOn)?.value === 'by_month';
    const months = byMonth || leastMonths > 0 ? monthsHeld(posts, year) : MONTHS;
    const hours = byMonth ? hoursFor(required, months) : required;
    const reached = hoursReached(person.attendances, hours, (a) => a.on >= from && a.on <= dueOn);
    return { ...reached, excluded: months < leastMonths ? ('short_service' as const) : undefined };
  },
});

/** So many months' part of the year's hours, up to the next hundredth: never less than the share. */
const hoursFor = (hours: number, months: number): number =>
  Math.ceil((Math.round(hours * 100) * months) / MONTHS) / 100;

/** The months of the year in which such a post was held on any day; a post that has no end is held on. */
function monthsHeld(posts: readonly Posting[], year: number): number {
  const held = new Set<number>();
  for (const { on, until } of posts) {
    const last = until === undefined || yearOf(until) > year ? lastOfYear(year) : addDays(until, -1);
    const first = yearOf(on) < year ? 1 : monthOf(on);
    for (let month = first; month <= monthOf(last); month++) held.add(month);
  }
  return held.size;
}

const monthOf = (day: LocalDate): number => Number(day.slice(5, 7));
