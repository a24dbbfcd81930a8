import { all, first } from '../../kinds/declare.ts';
import { endedUnsettled } from '../exclusion.ts';
import { actCount } from '../shapes/act-count.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';

const DECISION = { zh: '行政处罚决定', en: 'penalty decision' };
const DECIDED = { zh: '决定之日', en: 'the decision day' };
const WITHDRAWN = { zh: '决定前撤销立案的', en: 'withdrawn before the decision' };

/** 复议诉讼权利告知率: 行政处罚法 Art 59(5) — the document says where and by when to object. */
export const reconRightsNoticeRate = conditionRate<'enforcement'>({
  id: 'recon_rights_notice_rate',
  name: { zh: '复议诉讼权利告知率', en: 'Decisions that tell of the right to object' },
  family: 'enforcement',
  subject: 'enforcement',
  words: {
    item: { zh: '已送达且登记是否告知的处罚决定', en: 'decision served, with a record of the notice' },
    numerator: { zh: '告知复议、诉讼权利和期限的', en: 'tells of reconsideration and suit' },
    denominator: {
      zh: '登记是否告知的全部已送达决定（未登记的不计）',
      en: 'all served ones of which it is recorded; others are left out',
    },
    placedOn: { zh: '送达之日', en: 'the day of service' },
  },
  target: 'target.recon_rights_notice_rate',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.served'],
  begins: ['enforcement.served'],

  things({ opened, served }) {
    if (served?.rightsNotified === undefined) return [];
    return [{ unit: opened?.unit, on: served.on, met: served.rightsNotified, evidence: [served.event] }];
  },
});

/** 统一文书使用率: 辽宁省规划第28条 — one set of forms for the whole line of offices. */
export const standardFormRate = conditionRate<'enforcement'>({
  id: 'standard_form_rate',
  name: { zh: '统一执法文书使用率', en: 'Cases on the standard forms' },
  family: 'enforcement',
  subject: 'enforcement',
  words: {
    item: { zh: '登记是否使用统一文书的处罚决定', en: 'decision of which the forms are recorded' },
    numerator: { zh: '使用本系统统一文书的', en: 'on the standard forms' },
    denominator: {
      zh: '登记是否使用统一文书的全部决定（未登记的不计）',
      en: 'all of which it is recorded; others are left out',
    },
    placedOn: DECIDED,
  },
  target: 'target.standard_form_rate',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided'],
  begins: ['enforcement.decided'],

  things({ opened, decided }) {
    if (decided?.standardForm === undefined) return [];
    return [{ unit: opened?.unit, on: decided.on, met: decided.standardForm, evidence: [decided.event] }];
  },
});

/** 信用信息推送率: 辽宁省规划第30条. Only where the profile asks for it. */
export const creditRecordSharedRate = doneRate<'enforcement'>({
  id: 'credit_record_shared_rate',
  name: { zh: '处罚信息推送信用平台率', en: 'Decisions shared with the credit record' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.credit_shared'],
  words: {
    item: DECISION,
    numerator: { zh: '截至统计日已推送信用平台的', en: 'shared by the day asked for' },
    denominator: { zh: '全部行政处罚决定', en: 'all decisions' },
    excluded: WITHDRAWN,
    placedOn: DECIDED,
  },
  parameters: ['penalty.credit_sharing'],
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided', 'enforcement.credit_shared', 'enforcement.withdrawn'],
  begins: ['enforcement.decided'],

  things(enforcement, { law }) {
    const { opened, decided } = enforcement;
    if (!decided || !law.on('penalty.credit_sharing', decided.on)) return [];
    const done = first(enforcement, 'enforcement.credit_shared');
    return [
      {
        unit: opened?.unit,
        on: decided.on,
        done,
        excluded: endedUnsettled(enforcement, decided.on),
        evidence: [decided.event, done?.event],
      },
    ];
  },
});

/** 撤回公示: 行政处罚法 (2021) Art 48 — 3 working days after a published decision was changed, revoked or found unlawful. */
export const publicityWithdrawnOntimeRate = clockRate<'enforcement'>({
  id: 'publicity_withdrawn_ontime_rate',
  name: { zh: '处罚公示按期撤回率', en: 'Publicity withdrawn in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.publicity_withdrawn'],
  words: {
    item: { zh: '公示后被撤销的处罚决定', en: 'decision revoked after it was published' },
    numerator: { zh: '撤销后3个工作日内撤回公示的', en: 'withdrawn within three working days' },
    denominator: { zh: '期限届满或已撤回的', en: 'withdrawn, or past the due day' },
    excluded: { zh: '工作日历缺失的', en: 'calendar missing' },
    placedOn: { zh: '撤回期限届满之日', en: 'the due day' },
  },
  target: 'target.publicity_withdrawn_ontime_rate',
  needsEnforcement: true,
  reads: [
    'enforcement.opened',
    'enforcement.published',
    'enforcement.revoked',
    'enforcement.publicity_withdrawn',
  ],
  begins: ['enforcement.revoked'],
  days: 'penalty.publicity_withdraw.days',
  dayUnit: 'working_day',

  terms(enforcement) {
    const { opened, published, revoked } = enforcement;
    if (!revoked || !published || published.on > revoked.on) return [];
    const settled = first(enforcement, 'enforcement.publicity_withdrawn');
    return [
      { unit: opened?.unit, startedOn: revoked.on, settled, evidence: [published.event, revoked.event] },
    ];
  },
});

/** 柔性执法: persuasion, admonition, guidance and the like instead of force. A count, never a target. */
export const guidanceCases = actCount<'enforcement'>({
  id: 'guidance_cases',
  name: { zh: '柔性执法次数', en: 'Acts of guidance without force' },
  family: 'enforcement',
  subject: 'enforcement',
  words: {
    item: {
      zh: '案件中的说服教育、劝导示范、警示告诫、行政指导、约谈、行政奖励',
      en: 'persuasion, admonition, guidance, talk or reward in a case',
    },
    numerator: { zh: '登记的次数', en: 'number recorded' },
    placedOn: { zh: '当日', en: 'its day' },
  },
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.guided'],
  begins: ['enforcement.guided'],

  acts: (enforcement) =>
    all(enforcement, 'enforcement.guided').map(({ on, event }, i) => ({
      part: `guided/${i + 1}`,
      unit: enforcement.opened?.unit,
      on,
      evidence: [event],
    })),
});
