import type { DataOf } from '../../events/register.ts';
import type { UnitCase } from '../../cases/unit-case.ts';
import type { Related } from '../../judging/related.ts';
import { first } from '../../kinds/declare.ts';
import type { StandingDuty } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { unitStanding } from '../shapes/unit-standing.ts';

type Role = DataOf<'counsel.appointed'>['role'];

/** The earliest appointment that still holds. */
export function appointed(
  { counsel = [] }: Related,
  { key }: UnitCase,
  roles: readonly Role[],
  fullTimeOnly: boolean,
) {
  const holding = counsel.flatMap((one) => {
    const appointment = first(one, 'counsel.appointed');
    if (appointment?.unit !== key || first(one, 'counsel.ended')) return [];
    return roles.includes(appointment.role) && (!fullTimeOnly || appointment.fullTime) ? [appointment] : [];
  });
  return holding.sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}

export const wordsOf = (numerator: Bilingual) => ({
  item: { zh: '负有此义务的单位', en: 'obliged unit' },
  numerator,
  denominator: { zh: '已具备或期限已过的', en: 'those that have, or are past the deadline' },
  placedOn: { zh: '当日', en: 'the day' },
});

/** 法律顾问、公职律师: 永川区 §14 #60 (the district must, others as needed), 辽宁省 第19项. */
export const legalCounselCoverage = unitStanding<StandingDuty>({
  id: 'legal_counsel_coverage',
  name: { zh: '法律顾问覆盖率', en: 'Units with legal counsel' },
  family: 'organisation',
  words: wordsOf({ zh: '当日聘有法律顾问或公职律师的', en: 'with counsel or a public lawyer on the day' }),
  duty: 'duty.legal_counsel',
  target: 'target.legal_counsel_coverage',
  reads: ['counsel.appointed', 'counsel.ended'],
  things: (related, { by }, unit) => [
    { by, has: appointed(related, unit, ['legal_counsel', 'public_lawyer'], false) },
  ],
});

/** 专职法制工作人员: 永川区 §38 #161 (镇街), 辽宁省 第58项 (部门、乡镇街道). One item for each unit, whatever their number. */
const legalStaff = (
  category: 'town' | 'department',
  id: 'town_legal_staff_count' | 'dept_legal_staff_rate',
  name: Bilingual,
) =>
  unitStanding<StandingDuty>({
    id,
    name,
    family: 'training',
    words: wordsOf({
      zh: '当日有一名以上专职法制工作人员的',
      en: 'with at least one full-time legal member of staff on the day',
    }),
    duty: `duty.${category}_legal_staff`,
    target: `target.${id}`,
    reads: ['counsel.appointed', 'counsel.ended'],
    things: (related, { by }, unit) => [{ by, has: appointed(related, unit, ['legal_staff'], true) }],
  });

export const legalStaffCoverage = [
  legalStaff('town', 'town_legal_staff_count', {
    zh: '镇街专职法制人员配备',
    en: 'Towns with full-time legal staff',
  }),
  legalStaff('department', 'dept_legal_staff_rate', {
    zh: '部门专职法制人员配备率',
    en: 'Departments with full-time legal staff',
  }),
];
