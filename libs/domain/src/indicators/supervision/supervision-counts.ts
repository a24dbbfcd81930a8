import { first, once } from '../../kinds/declare.ts';
import { actCount, counted } from '../shapes/act-count.ts';
import { doneRate } from '../shapes/condition-rate.ts';

/** 督察检查次数: 永川区 #168, 辽宁 59, 盐城 23, 袁驿镇 一(一). A count, never a target. */
export const supervisionCount = actCount({
  id: 'supervision_count',
  name: { zh: '督察检查次数', en: 'Supervision campaigns held' },
  family: 'supervision',
  subject: 'supervision',
  words: {
    item: {
      zh: '一次全面、专项（含审批改革检查）或定期督察',
      en: 'one general, special or regular campaign, checks of the approval reform among them',
    },
    numerator: { zh: '开展的次数', en: 'campaigns held' },
    excluded: { zh: '每月例行检查另计', en: 'monthly checks are counted apart' },
    placedOn: { zh: '开展之日', en: 'the day of the campaign' },
  },
  reads: ['supervision.campaign_held'],
  acts: (one) =>
    once(one, 'supervision.campaign_held')
      .filter(({ category }) => category !== 'monthly')
      .map(counted),
});

/** 一月一检查: 袁驿镇报告 (六) — what a town reports; twelve a year are its own promise. */
export const monthlyCheckCount = actCount({
  id: 'monthly_check_count',
  name: { zh: '每月例行检查次数', en: 'Monthly checks held' },
  family: 'supervision',
  subject: 'supervision',
  words: {
    item: { zh: '一次每月例行检查', en: 'one monthly check' },
    numerator: { zh: '开展的次数', en: 'checks held' },
    placedOn: { zh: '开展之日', en: 'the day of the check' },
  },
  reads: ['supervision.campaign_held'],
  acts: (one) =>
    once(one, 'supervision.campaign_held')
      .filter(({ category }) => category === 'monthly')
      .map(counted),
});

/** 约谈次数: 永川区 #169, 辽宁 59 — by the unit talked to. */
export const talkCount = actCount({
  id: 'talk_count',
  name: { zh: '被约谈次数', en: 'Talks held with the unit' },
  family: 'supervision',
  subject: 'supervision',
  words: {
    item: { zh: '一次约谈，按被约谈单位', en: 'one talk, by the unit talked to' },
    numerator: { zh: '约谈次数', en: 'talks held' },
    placedOn: { zh: '约谈之日', en: 'the day of the talk' },
  },
  reads: ['supervision.talk_held'],
  acts: (one) => once(one, 'supervision.talk_held').map(counted),
});

/** 整改完成率: 永川区 #169, 辽宁 59 — orders to mend that were carried out, of all. */
export const rectificationClosedRate = doneRate({
  id: 'rectification_closed_rate',
  name: { zh: '责令整改完成率', en: 'Orders to mend carried out' },
  family: 'supervision',
  subject: 'supervision',
  decidedBy: ['supervision.rectification_closed'],
  words: {
    item: { zh: '责令整改，按被责令单位', en: 'order to mend, by the unit ordered' },
    numerator: { zh: '已整改完成的', en: 'carried out' },
    denominator: { zh: '责令整改的全部', en: 'all orders' },
    placedOn: { zh: '责令之日', en: 'the day of the order' },
  },
  reads: ['supervision.rectification_ordered', 'supervision.rectification_closed'],
  things(one) {
    const ordered = first(one, 'supervision.rectification_ordered');
    if (!ordered) return [];
    const done = first(one, 'supervision.rectification_closed');
    return [{ unit: ordered.unit, on: ordered.on, done, evidence: [ordered.event, done?.event] }];
  },
});
