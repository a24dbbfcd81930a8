import { unitOn } from '../../cases/unit-case.ts';
import { addDays, addYears, type LocalDate } from '../../dates/local-date.ts';
import { all } from '../../kinds/declare.ts';
import type { Related } from '../../judging/related.ts';
import type { Law } from '../../law/parameter.ts';
import { stockRate } from '../shapes/stock.ts';

/** 审计覆盖率: 五年轮审 (永川区 #109) — units audited at least once within the rolling years before the day. */
export const auditCoverageRate = stockRate({
  id: 'audit_coverage_rate',
  name: { zh: '审计覆盖率', en: 'Units audited within the rolling years' },
  family: 'supervision',
  subject: 'unit',
  decidedBy: ['audit.completed'],
  words: {
    item: { zh: '当日存续、应受审计的单位', en: 'unit in existence on the day that is to be audited' },
    numerator: { zh: '最近一个轮审周期内完成过审计的', en: 'audited within the rolling years' },
    denominator: { zh: '当日存续、应受审计的', en: 'in existence on the day and to be audited' },
    excluded: { zh: '规则未列入审计对象的', en: 'of a category that the profile does not name' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  parameters: ['duty.audit_coverage', 'audit.rolling_years'],
  target: 'target.audit_coverage_rate',
  silence: 'no_data',
  reads: ['unit.registered', 'unit.merged', 'unit.abolished', 'unit.category_changed', 'audit.completed'],
  // An audit falls out of the rolling years without an event, and the rule itself begins and ends on days of its own.
  ticks: (_unit, { related, law }) => [
    ...ruleDays(law),
    ...completed(related).flatMap(({ on }) => lastDays(law, on).map((day) => addDays(day, 1))),
  ],
  standing(unit, { on, law, related }) {
    const now = unitOn(unit, on);
    const auditees = law.on('duty.audit_coverage', on)?.value;
    const years = law.on('audit.rolling_years', on)?.value;
    if (!now || !auditees?.units.includes(now.category) || years === undefined) return undefined;
    const audited = completed(related).findLast(
      (done) => done.unit === unit.key && on <= addYears(done.on, years),
    );
    return { unit: unit.key, on: now.on, met: audited !== undefined, evidence: [now.event, audited?.event] };
  },
});

const completed = ({ audit = [] }: Related) => audit.flatMap((one) => all(one, 'audit.completed'));

const ruleDays = (law: Law): readonly LocalDate[] =>
  (['duty.audit_coverage', 'audit.rolling_years'] as const).flatMap((rule) =>
    law.history(rule).map(({ from }) => from),
  );

/** The last day on which an audit still counts, for each length that ever was law. */
const lastDays = (law: Law, on: LocalDate): readonly LocalDate[] =>
  law.history('audit.rolling_years').flatMap(({ value }) => (value === null ? [] : [addYears(on, value)]));
