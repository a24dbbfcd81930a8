import { yearOf } from '../../dates/local-date.ts';
import type { Bilingual } from '../definition.ts';
import { all } from '../../kinds/declare.ts';
import type { ParameterId } from '../../law/parameters.ts';
import { actCount } from '../shapes/act-count.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';
import { aboutInspection, inspectionsOf } from './inspections-of.ts';

const ITS_DAY = { zh: '检查之日', en: 'the day of the inspection' };
const common = {
  family: 'enforcement',
  subject: 'inspection',
  needsEnforcement: true,
  begins: ['inspection.conducted'],
} as const;

const byLead = (basis: string | undefined): boolean =>
  basis === 'complaint' || basis === 'assigned' || basis === 'monitoring';

/**
 * 超频次检查: 国务院办公厅《关于严格规范涉企行政检查的意见》 — no more inspections of one object by one unit in a year than the
 * unit has published. Those that follow a lead are not bound and not counted.
 */
export const inspectionOverCapCount = actCount<'inspection'>({
  ...common,
  id: 'inspection_over_cap_count',
  name: { zh: '超年度频次检查数', en: 'Inspections over the yearly cap' },
  direction: 'lower',
  words: {
    item: { zh: '超出本单位公布的年度频次上限的检查', en: 'inspection beyond the cap published by the unit' },
    numerator: {
      zh: '同一单位同一年度对同一对象的第n次检查，n大于上限；按投诉举报、转办交办、监测线索开展的不计',
      en: 'the n-th of a unit, object and year where n exceeds the cap; those that follow a lead are left out',
    },
    placedOn: ITS_DAY,
  },
  target: 'target.inspection_over_cap_count',
  reads: ['inspection.conducted'],
  acts(object) {
    const counts = new Map<string, number>();
    return inspectionsOf(object).flatMap(({ number, unit, on, basis, cap, event }) => {
      if (byLead(basis)) return [];
      const yearly = `${unit}/${yearOf(on)}`;
      const nth = (counts.get(yearly) ?? 0) + 1;
      counts.set(yearly, nth);
      return cap !== undefined && nth > cap ? [{ part: number, unit, on, evidence: [event] }] : [];
    });
  },
});

interface Permission {
  readonly id: string;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly target: ParameterId;
  readonly flag: 'approved' | 'notified';
}

/** 检查必审批、必通知: the same opinion. What is not recorded is not approved, not notified. */
const permissionRate = ({ id, name, numerator, target, flag }: Permission) =>
  conditionRate<'inspection'>({
    ...common,
    id,
    name,
    decidedBy: [`inspection.conducted#${flag}`],
    words: {
      item: { zh: '行政检查', en: 'inspection' },
      numerator,
      denominator: { zh: '规定施行后的全部检查', en: 'all inspections since the rule is in force' },
      placedOn: ITS_DAY,
    },
    parameters: ['inspection.permission'],
    target,
    reads: ['inspection.conducted'],
    things: (object, { law }) =>
      inspectionsOf(object)
        .filter(({ on }) => law.on('inspection.permission', on) !== undefined)
        .map(({ number, unit, on, event, [flag]: told }) => ({
          part: number,
          unit,
          on,
          met: told === true,
          evidence: [event],
        })),
  });

export const inspectionApprovedRate = permissionRate({
  id: 'inspection_approved_rate',
  name: { zh: '行政检查批准率', en: 'Inspections approved' },
  numerator: { zh: '登记为经批准的', en: 'recorded as approved' },
  target: 'target.inspection_approved_rate',
  flag: 'approved',
});

export const inspectionNotifiedRate = permissionRate({
  id: 'inspection_notified_rate',
  name: { zh: '行政检查通知率', en: 'Inspections notified' },
  numerator: { zh: '登记为已通知的', en: 'recorded as notified' },
  target: 'target.inspection_notified_rate',
  flag: 'notified',
});

/** 双随机抽查占比: of inspections in fields where objects are drawn by lot. No target. */
export const doubleRandomShare = conditionRate<'inspection'>({
  ...common,
  id: 'double_random_share',
  name: { zh: '双随机抽查占比', en: 'Share of inspections by lot' },
  direction: 'none',
  words: {
    item: { zh: '登记了是否随机抽取的检查', en: 'inspection of which it is recorded whether by lot' },
    numerator: { zh: '随机抽取对象的', en: 'object drawn by lot' },
    denominator: {
      zh: '应推行随机抽查领域的全部检查（未登记的不计）',
      en: 'all inspections in such fields; others leave it unsaid',
    },
    placedOn: ITS_DAY,
  },
  reads: ['inspection.conducted'],
  things: (object) =>
    inspectionsOf(object).flatMap(({ number, unit, on, random, event }) =>
      random === undefined ? [] : [{ part: number, unit, on, met: random, evidence: [event] }],
    ),
});

/** 一公开: the result of an inspection by lot is published. */
export const randomResultPublishedRate = doneRate<'inspection'>({
  ...common,
  id: 'random_result_published_rate',
  decidedBy: ['inspection.result_published'],
  name: { zh: '双随机检查结果公开率', en: 'Results of inspections by lot published' },
  words: {
    item: { zh: '双随机抽查', en: 'inspection by lot' },
    numerator: { zh: '截至统计日已公开结果的', en: 'result published by the day asked for' },
    denominator: { zh: '全部双随机抽查', en: 'all inspections by lot' },
    placedOn: ITS_DAY,
  },
  reads: ['inspection.conducted', 'inspection.result_published'],
  things: (object) =>
    inspectionsOf(object).flatMap(({ number, unit, on, random, event }) => {
      if (random !== true) return [];
      const done = aboutInspection(number, all(object, 'inspection.result_published'));
      return [{ part: number, unit, on, done, evidence: [event, done?.event] }];
    }),
});
