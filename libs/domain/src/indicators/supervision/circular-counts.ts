import { yearOf } from '../../dates/local-date.ts';
import { once } from '../../kinds/declare.ts';
import type { ParameterId, ParameterOf, UnitDuty } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { unitDuty } from '../shapes/unit-duty.ts';

interface Circulars {
  readonly id: string;
  readonly name: Bilingual;
  readonly category: 'head_appearance' | 'reconsideration' | 'litigation' | 'illegal_case';
  readonly duty: ParameterOf<UnitDuty>;
  readonly target: Extract<ParameterId, `target.${string}`>;
}

const placedOn = { zh: '12月31日', en: '31 December' };

/** 定期通报: a duty of the government, met by circulars in its name; the number is law. */
const circulars = ({ id, name, category, duty, target }: Circulars) =>
  unitDuty<UnitDuty>({
    id,
    name,
    family: 'supervision',
    words: {
      item: { zh: '负有通报义务的单位·年度', en: 'unit that owes circulars, and year' },
      numerator: { zh: '当年通报达到规定次数的', en: 'circulated as often in the year as is asked for' },
      denominator: { zh: '已达到次数或年度届满的', en: 'reached, or the year is over' },
      placedOn,
    },
    duty,
    target,
    reads: ['circular.circulated'],
    acts: ({ circular = [] }, year, _duty, unit) =>
      circular
        .flatMap((one) => once(one, 'circular.circulated'))
        .filter((c) => c.unit === unit.key && c.category === category && yearOf(c.on) === year),
  });

export const circularCounts = [
  circulars({
    id: 'appearance_circular_count',
    name: { zh: '出庭应诉情况通报', en: 'Circulars on heads in court' },
    category: 'head_appearance',
    duty: 'duty.appearance_circular',
    target: 'target.appearance_circular_count',
  }),
  circulars({
    id: 'recon_circular_count',
    name: { zh: '行政复议案件通报', en: 'Circulars on reconsiderations' },
    category: 'reconsideration',
    duty: 'duty.recon_circular',
    target: 'target.recon_circular_count',
  }),
  circulars({
    id: 'suit_circular_count',
    name: { zh: '行政诉讼案件通报', en: 'Circulars on suits' },
    category: 'litigation',
    duty: 'duty.suit_circular',
    target: 'target.suit_circular_count',
  }),
  circulars({
    id: 'illegal_case_circular_count',
    name: { zh: '违法行政典型案例通报', en: 'Circulars on illegal acts' },
    category: 'illegal_case',
    duty: 'duty.illegal_case_circular',
    target: 'target.illegal_case_circular_count',
  }),
];

/** 审批改革监督检查: 永川区 #11 — a campaign on the approval reform, regularly. */
export const approvalReformChecks = unitDuty<UnitDuty>({
  id: 'approval_reform_checks',
  name: { zh: '审批制度改革监督检查', en: 'Checks of the approval reform' },
  family: 'supervision',
  words: {
    item: { zh: '负有检查义务的单位·年度', en: 'unit that owes the checks, and year' },
    numerator: { zh: '当年检查达到规定次数的', en: 'checked as often in the year as is asked for' },
    denominator: { zh: '已达到次数或年度届满的', en: 'reached, or the year is over' },
    placedOn,
  },
  duty: 'duty.approval_reform_check',
  target: 'target.approval_reform_checks',
  reads: ['supervision.campaign_held'],
  acts: ({ supervision = [] }, year, _duty, unit) =>
    supervision
      .flatMap((one) => once(one, 'supervision.campaign_held'))
      .filter((c) => c.unit === unit.key && c.category === 'approval_reform' && yearOf(c.on) === year),
});
