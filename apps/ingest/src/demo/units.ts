import { later, type LocalDate } from '@fadu/domain';

import type { Chance } from './chance.ts';
import { type DepartmentRow, enforcing, notEnforcing, subdistricts, townNames } from './department-list.ts';

/** What a unit is known for; each is a fault or a pattern that real districts have. */
export type Habit =
  | 'exemplary' // never misses a term
  | 'one_miss' // misses a single one in four years
  | 'last_day' // everything happens on the day it is due
  | 'year_end' // all petitions are resolved on 31 December
  | 'extends' // nearly every petition is extended
  | 'same_list' // identical attendance lists, the missing hours on 31 December
  | 'silent' // reports nothing
  | 'poor';

export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly category: 'government' | 'department' | 'town';
  readonly enforcement: boolean;
  readonly officers: number;
  readonly reviewers: number;
  /** shares of all cases and petitions */
  readonly cases: number;
  readonly petitions: number;
  readonly field: string;
  /** how likely a term is kept */
  readonly care: number;
  readonly habit?: Habit | undefined;
  /** exists from, to the day before `until`; then `successor` takes over */
  readonly since: LocalDate;
  readonly until?: LocalDate | undefined;
  readonly successor?: string | undefined;
  /** the power to enforce, when it is not held all the time */
  readonly enforcesFrom?: LocalDate | undefined;
  readonly enforcesUntil?: LocalDate | undefined;
  /** nobody comes or goes, so that a share stays what it is */
  readonly steady?: boolean | undefined;
}

/** 永安区 is invented; so is everything in it. Every name says so. */
const LABEL = '（演示）';

const habits: Readonly<Record<string, Habit>> = {
  sfj: 'exemplary',
  slj: 'exemplary',
  ylbzj: 'exemplary',
  tjj: 'exemplary',
  t01: 'exemplary',
  t21: 'exemplary',
  t28: 'exemplary',
  gafj: 'one_miss',
  t02: 'one_miss',
  jtysw: 'last_day',
  t20: 'last_day',
  t17: 'year_end',
  rlsbj: 'extends',
  t33: 'extends',
  t25: 'same_list',
  sww: 'same_list',
  t41: 'silent',
  gxs: 'silent',
  ghzrzyj: 'poor',
  rfb: 'poor',
  t09: 'poor',
  t37: 'poor',
  t50: 'poor',
};

const lives: Readonly<Record<string, Partial<DemoUnit>>> = {
  // 1 reviewer to 20 officers is just enough, to 21 it is not.
  slj: { steady: true, reviewers: 1 },
  lyj: { steady: true, reviewers: 1 },
  mzj: { enforcesUntil: '2025-01-01' },
  xczxj: { until: '2024-07-01', successor: 'demo-nyncw' },
  jrb: { until: '2025-01-01', successor: 'demo-czj' },
  // 石坝镇 was merged into 安居镇, 高桥镇 became a subdistrict.
  t14: { until: '2025-07-01', successor: 'demo-t13' },
  t15: { until: '2025-01-01', successor: 'demo-t56' },
  t56: { since: '2025-01-01', name: `高桥街道办事处${LABEL}` },
  // 行政处罚法 Art 24: powers handed down to towns on a day.
  t30: { enforcesFrom: '2024-07-01' },
  t31: { enforcesFrom: '2024-07-01' },
  t32: { enforcesFrom: '2024-07-01' },
  t34: { enforcesFrom: '2025-03-01' },
};

const CARES = [1, 0.995, 0.985, 0.97, 0.94, 0.9, 0.82] as const;
const CARE_WEIGHTS = [14, 16, 18, 18, 16, 12, 6];

/** Every unit that ever exists in the district, the government first. */
export function demoUnits(chance: Chance, from: LocalDate): readonly DemoUnit[] {
  const departments = [...enforcing, ...notEnforcing].map((row) => department(row, chance));
  const towns = [...subdistricts, ...townNames, '高桥'].map((name, i) => town(name, i + 1, chance));
  return [government(), ...departments, highTechZone(), ...towns]
    .filter((unit) => unit.until === undefined || unit.until > from)
    .map((unit) => takenOver(unit, from));
}

/** Records begin with the first year: whatever was there before is entered as it stands then. */
const takenOver = (unit: DemoUnit, from: LocalDate): DemoUnit => ({
  ...unit,
  since: later(unit.since, from),
  enforcement: unit.enforcement || (unit.enforcesFrom !== undefined && unit.enforcesFrom <= from),
});

const government = (): DemoUnit => ({
  ...plain('qzf', `永安区人民政府（演示数据）`, 'government', 0.985),
  petitions: 2,
});

/** Entered as a department, since 2024 treated like a town. */
const highTechZone = (): DemoUnit => ({
  ...plain('gxqgwh', `永安高新技术产业园区管理委员会${LABEL}`, 'department', 0.94),
  petitions: 2,
});

function department([id, name, officers, cases, petitions, field]: DepartmentRow, chance: Chance): DemoUnit {
  return {
    ...plain(id, name + LABEL, 'department', careOf(id, chance)),
    enforcement: officers > 0,
    officers,
    reviewers: officers === 0 ? 0 : Math.max(chance.hits(0.8) ? 1 : 0, Math.round(officers * 0.055)),
    cases,
    petitions,
    field: field ?? '',
    ...lives[id],
  };
}

const ENFORCING_TOWNS = new Set([...Array.from({ length: 30 }, (_, i) => i + 1), 56]);

function town(name: string, number: number, chance: Chance): DemoUnit {
  const id = `t${String(number).padStart(2, '0')}`;
  const kind = number <= subdistricts.length ? '街道办事处' : '镇人民政府';
  const comesLater = lives[id]?.enforcesFrom !== undefined;
  const enforces = ENFORCING_TOWNS.has(number) || comesLater;
  const powers = {
    enforcement: !comesLater,
    officers: chance.between(5, 11),
    reviewers: chance.hits(0.85) ? 1 : 0,
    cases: 0.35,
  };
  return {
    ...plain(id, name + kind + LABEL, 'town', careOf(id, chance)),
    ...(enforces && powers),
    petitions: 1.2 + chance.next(),
    field: '镇街综合执法',
    ...lives[id],
  };
}

const plain = (id: string, name: string, category: DemoUnit['category'], care: number): DemoUnit => ({
  id: `demo-${id}`,
  name,
  category,
  enforcement: false,
  officers: 0,
  reviewers: 0,
  cases: 0,
  petitions: 0,
  field: '',
  care,
  habit: habits[id],
  since: '2015-01-01',
});

function careOf(id: string, chance: Chance): number {
  const drawn = CARES[chance.place(CARE_WEIGHTS)]!;
  const habit = habits[id];
  if (habit === 'poor') return 0.62;
  return habit === 'exemplary' || habit === 'one_miss' || habit === 'same_list' ? 1 : drawn;
}
