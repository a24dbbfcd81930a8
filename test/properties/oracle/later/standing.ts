import { plusMonths, yearOf } from '../days-of-office.ts';
import { type Asked, type Fact, type Item, type Side, all, first, firstDay, keyOf, textOf } from '../fact.ts';
import { cleanupSide, fullCleanups } from './cleanup-cycle.ts';
import { categoryOn, existsOn } from './unit.ts';

type Cases = readonly (readonly Fact[])[];

export interface Having {
  readonly reports: Cases;
  readonly counsels: Cases;
  readonly audits: Cases;
  readonly cleanups: Cases;
}

type Duty = readonly [since: string, by: string, categories: string[]];

interface ByADay {
  readonly indicator: string;
  readonly places: Readonly<Partial<Record<Asked['profile'], Duty>>>;
  readonly has: (unit: string, having: Having, on: string) => boolean;
}

const published =
  (document: string) =>
  (unit: string, { reports }: Having): boolean =>
    reports
      .flatMap((facts) => all(facts, 'report.published'))
      .some((f) => f.data['document'] === document && f.data['unit'] === unit);

const staffed =
  (...counts: readonly ((appointed: Fact) => boolean)[]) =>
  (unit: string, { counsels }: Having): boolean =>
    counsels.some((facts) => {
      const appointed = first(facts, 'counsel.appointed');
      if (!appointed || textOf(appointed, 'unit') !== unit) return false;
      return firstDay(facts, 'counsel.ended') === undefined && counts.every((is) => is(appointed));
    });

const isFullTimeStaff = ({ data }: Fact): boolean =>
  data['role'] === 'legal_staff' && data['fullTime'] === true;
const isCounsel = ({ data }: Fact): boolean =>
  ['legal_counsel', 'public_lawyer'].includes(String(data['role']));

const FROM = '2016-01-01';
const ALL = ['government', 'department', 'town'];
const FROM_2025: readonly [string, string, string[]] = ['2025-11-01', '2025-11-01', ALL];

const DUTIES: readonly ByADay[] = [
  {
    indicator: 'power_list_published_rate',
    places: {
      yongchuan: [FROM, '2016-12-31', ['department', 'town']],
      liaoning: [FROM, '2017-12-31', ['government', 'department']],
    },
    has: published('power_list'),
  },
  {
    indicator: 'petition_channel_list_published',
    places: { yongchuan: [FROM, '2016-12-31', ['department']] },
    has: published('petition_channel_list'),
  },
  {
    indicator: 'must_know_list_current',
    places: {
      national: FROM_2025,
      yongchuan: FROM_2025,
      miyun: FROM_2025,
      liaoning: FROM_2025,
      'yancheng-edz': FROM_2025,
    },
    has: published('must_know_list'),
  },
  {
    indicator: 'town_legal_staff_count',
    places: { yongchuan: [FROM, '2017-12-31', ['town']], liaoning: [FROM, FROM, ['town']] },
    has: staffed(isFullTimeStaff),
  },
  {
    indicator: 'dept_legal_staff_rate',
    places: { liaoning: [FROM, FROM, ['department']] },
    has: staffed(isFullTimeStaff),
  },
  {
    indicator: 'legal_counsel_coverage',
    places: {
      yongchuan: [FROM, '2017-12-31', ['government']],
      liaoning: [FROM, '2016-12-31', ['government']],
    },
    has: staffed(isCounsel),
  },
];

const binds = ([since, , categories]: Duty, on: string, category: string): boolean =>
  on >= since && categories.includes(category);

export function standingItems(unit: readonly Fact[], having: Having, asked: Asked): readonly Item[] {
  const { on, profile } = asked;
  if (!existsOn(unit, on)) return [];
  const registered = first(unit, 'unit.registered')!;
  const key = keyOf(registered.subject);
  const category = categoryOn(unit, on);
  const items: Item[] = [];
  for (const { indicator, places, has } of DUTIES) {
    const duty = places[profile];
    if (!duty || !binds(duty, on, category)) continue;
    const side: Side = has(key, having, on) ? 'met' : on > duty[1] ? 'missed' : 'open';
    items.push({ indicator, unit: key, placedOn: on, side });
  }
  if (isAudited(profile, on)) {
    const side = isAuditedBy(having.audits, key, on) ? 'met' : 'missed';
    items.push({ indicator: 'audit_coverage_rate', unit: key, placedOn: on, side });
  }
  const cleaned = cleanupSide(fullCleanups(having.cleanups, key), {
    category,
    since: registered.on,
    ...asked,
  });
  if (cleaned) items.push({ indicator: 'doc_cleanup_in_cycle', unit: key, placedOn: on, side: cleaned });
  return items;
}

/** Within the last five years. */
const isAuditedBy = (audits: Cases, unit: string, on: string): boolean =>
  audits
    .flatMap((facts) => all(facts, 'audit.completed'))
    .some((f) => textOf(f, 'unit') === unit && on <= plusMonths(f.on, 60));

const isAudited = (place: Asked['profile'], on: string): boolean =>
  place === 'yongchuan' || place === 'liaoning'
    ? on >= FROM
    : place === 'yancheng-edz' && yearOf(on) === 2021;
