import type { Bilingual } from './definition.ts';
import type { Exclusion } from './item.ts';

/** Why an item is not counted, in words. */
export const exclusionNames: Readonly<Record<Exclusion, Bilingual>> = {
  withdrawn: { zh: '办结前已撤回', en: 'withdrawn before it was settled' },
  merged: { zh: '办结前已并案', en: 'merged before it was settled' },
  calendar_missing: {
    zh: '相关年度的工作日历未公布',
    en: 'the calendar of working days of that year is not loaded',
  },
  lawful_on_the_spot: { zh: '依法当场收缴', en: 'collected on the spot as the law allows' },
  excused: { zh: '有正当理由', en: 'excused' },
  left: { zh: '届期前已离岗', en: 'left the post before it was due' },
  short_service: {
    zh: '年内在岗时间不足规定月数',
    en: 'held the post for fewer months of the year than are asked for',
  },
  no_due_date: {
    zh: '公布即施行，无从事先培训',
    en: 'in force on the day it was published: nothing could be due before',
  },
  time_unknown: {
    zh: '只有日期、没有时刻，无法按小时计算',
    en: 'only days are known, where the law counts in hours',
  },
  below_standard: { zh: '经审查不符合移送标准', en: 'found to be below the standard for a transfer' },
  counted_elsewhere: { zh: '已计入其他执法行为', en: 'counted as another act of enforcement' },
  due_before_issue: { zh: '方案印发前已到期', en: 'due before the plan was issued' },
  not_acceptable: { zh: '依法不应受理', en: 'not to be accepted by law' },
  lapsed: { zh: '逾期提出申请', en: 'asked for after the term to do so' },
  not_decided_on_merits: { zh: '未作实体裁判', en: 'not decided on its merits' },
  secret: { zh: '涉密或依法不予公开', en: 'secret, or lawfully not public' },
  party_joint: { zh: '党政联合发文', en: 'issued together with a party organ' },
};
