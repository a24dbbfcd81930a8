import { indicator, settledOnly } from '../definition.ts';

/** 法制审核率: 行政处罚法 (2021) Art 58 — no major decision before a passed legal review. */
export const majorDecisionLegalReviewRate = indicator({
  id: 'major_decision_legal_review_rate',
  name: { zh: '重大执法决定法制审核率', en: 'Major decisions legally reviewed' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'higher',
  subject: 'enforcement',
  decidedBy: ['enforcement.legal_reviewed'],
  countsUntold: true,
  formula: {
    item: { zh: '重大行政执法决定', en: 'major enforcement decision' },
    numerator: {
      zh: '决定当日或之前法制审核通过的',
      en: 'with a passed review on or before the decision day',
    },
    denominator: { zh: '全部重大行政执法决定', en: 'all major decisions' },
    excluded: { zh: '无', en: 'none' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  parameters: [],
  target: 'target.major_decision_legal_review_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.legal_reviewed', 'enforcement.decided'],
  begins: ['enforcement.decided'],

  items(enforcement) {
    const { opened, decided, reviews } = enforcement;
    if (!opened || decided?.major !== true) return [];
    const passed = reviews.find((review) => review.passed && review.on <= decided.on);
    return [
      {
        item: `enforcement/${enforcement.key}`,
        unit: opened.unit,
        placedOn: decided.on,
        settledOn: decided.on,
        outcome: passed ? 'met' : 'missed',
        evidence: passed ? [passed.event, decided.event] : [decided.event],
      },
    ];
  },
});
