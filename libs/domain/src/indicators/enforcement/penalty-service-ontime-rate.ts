import { indicator, settledOnly } from '../definition.ts';
import { afterDecision } from './after-decision.ts';

/** 按期送达率: 行政处罚法 (2021) Art 61, 85 — 7 working days after the decision. */
export const penaltyServiceOntimeRate = indicator({
  id: 'penalty_service_ontime_rate',
  name: { zh: '处罚决定书按期送达率', en: 'Penalty decisions served in time' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'higher',
  subject: 'enforcement',
  decidedBy: ['enforcement.served'],
  countsUntold: true,
  formula: {
    item: { zh: '行政处罚决定', en: 'penalty decision' },
    numerator: { zh: '在期限内送达的', en: 'served by the due day' },
    denominator: { zh: '期限届满或已送达的', en: 'served, or past the due day' },
    excluded: { zh: '送达前撤销立案的；工作日历缺失的', en: 'withdrawn before service; calendar missing' },
    placedOn: { zh: '送达期限届满之日', en: 'the due day' },
  },
  parameters: ['penalty.serve.days'],
  target: 'target.penalty_service_ontime_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided', 'enforcement.served', 'enforcement.withdrawn'],
  begins: ['enforcement.decided'],

  items: (enforcement, context) =>
    afterDecision('penalty.serve.days', enforcement, enforcement.served, context),
});
