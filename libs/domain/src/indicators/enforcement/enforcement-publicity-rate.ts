import { indicator, settledOnly } from '../definition.ts';
import { afterDecision } from './after-decision.ts';

/** 执法公示率: 国办发〔2018〕118号 — 7 working days after the decision. */
export const enforcementPublicityRate = indicator({
  id: 'enforcement_publicity_rate',
  name: { zh: '行政执法决定公示率', en: 'Enforcement decisions published in time' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'higher',
  subject: 'enforcement',
  decidedBy: ['enforcement.published'],
  countsUntold: true,
  formula: {
    item: { zh: '行政处罚决定', en: 'penalty decision' },
    numerator: { zh: '在期限内公示的', en: 'published by the due day' },
    denominator: { zh: '期限届满或已公示的', en: 'published, or past the due day' },
    excluded: {
      zh: '公示前撤销立案的；工作日历缺失的',
      en: 'withdrawn before publication; calendar missing',
    },
    placedOn: { zh: '公示期限届满之日', en: 'the due day' },
  },
  parameters: ['penalty.publish.days'],
  target: 'target.enforcement_publicity_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided', 'enforcement.published', 'enforcement.withdrawn'],
  begins: ['enforcement.decided'],

  items: (enforcement, context) =>
    afterDecision('penalty.publish.days', enforcement, enforcement.published, context),
});
