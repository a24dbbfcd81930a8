import { first } from '../../kinds/declare.ts';
import { yearlyDocument } from '../organisation/report-duty.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { stockRate } from '../shapes/stock.ts';

/** 公开指南、目录: 盐城 14 — published anew, or confirmed, in every year. */
export const foiGuideCurrent = yearlyDocument({
  id: 'foi_guide_current',
  name: { zh: '政府信息公开指南和目录更新', en: 'Guide to information brought up to date' },
  family: 'service',
  document: 'foi_guide',
  duty: 'duty.foi_guide',
  target: 'target.foi_guide_current',
});

/** 社会组织“五分开”: 辽宁 4. */
export const fiveSeparationRate = stockRate({
  id: 'five_separation_rate',
  name: { zh: '社会组织五分开完成率', en: 'Social organisations separated from departments' },
  family: 'service',
  subject: 'social_organisation',
  decidedBy: ['social_organisation.separated'],
  words: {
    item: { zh: '当日登记在册的社会组织', en: 'social organisation on the register on the day' },
    numerator: { zh: '已完成五分开的', en: 'separated' },
    denominator: { zh: '当日登记在册的全部', en: 'all on the register' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  target: 'target.five_separation_rate',
  reads: [
    'social_organisation.registered',
    'social_organisation.separated',
    'social_organisation.deregistered',
  ],
  standing(organisation) {
    const registered = first(organisation, 'social_organisation.registered');
    if (!registered || first(organisation, 'social_organisation.deregistered')) return undefined;
    const done = first(organisation, 'social_organisation.separated');
    const { unit, on, event } = registered;
    return { unit, on, met: done !== undefined, evidence: [event, done?.event] };
  },
});

/** 仲裁裁决被撤销率: 辽宁 47 — 'met' is the bad case. Only what the court has decided is counted. */
export const awardSetasideRate = conditionRate({
  id: 'award_setaside_rate',
  name: { zh: '仲裁裁决被撤销率', en: 'Challenged awards set aside' },
  family: 'service',
  subject: 'award',
  direction: 'lower',
  words: {
    item: { zh: '法院已审结的申请撤销仲裁裁决案件', en: 'challenge of an award that the court has closed' },
    numerator: { zh: '撤销、部分撤销或者不予执行的', en: 'set aside, in part too, or not to be enforced' },
    denominator: { zh: '审结的全部', en: 'all closed' },
    excluded: { zh: '申请人撤回的', en: 'withdrawn by the applicant' },
    placedOn: { zh: '审结之日', en: 'the day on which the court closed it' },
  },
  reads: ['award.challenged', 'award.reviewed'],
  things(award) {
    const reviewed = first(award, 'award.reviewed');
    if (!reviewed) return [];
    const { outcome, on, event } = reviewed;
    return [
      {
        unit: first(award, 'award.challenged')?.unit,
        on,
        met: outcome !== 'upheld' && outcome !== 'withdrawn',
        excluded: outcome === 'withdrawn' ? 'withdrawn' : undefined,
        evidence: [event],
      },
    ];
  },
});
