import { countedOnly, indicator } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';

/** Number of penalty decisions. Never a target: 行政处罚法 Art 74. Later revoked ones stay counted. */
export const penaltyCount = indicator({
  id: 'penalty_count',
  name: { zh: '行政处罚决定数', en: 'Penalty decisions' },
  kind: 'count',
  family: 'enforcement',
  direction: 'none',
  subject: 'enforcement',
  formula: {
    item: { zh: '行政处罚决定', en: 'penalty decision' },
    numerator: { zh: '行政处罚决定的件数', en: 'number of decisions' },
    denominator: { zh: '无', en: 'none' },
    excluded: { zh: '决定前撤销立案的', en: 'withdrawn before the decision' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  parameters: [],
  aggregate: countedOnly,
  unit: 'count',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided', 'enforcement.withdrawn'],
  begins: ['enforcement.decided'],

  items(enforcement) {
    const { opened, decided } = enforcement;
    if (!opened || !decided) return [];
    return [
      {
        item: `enforcement/${enforcement.key}`,
        unit: opened.unit,
        placedOn: decided.on,
        settledOn: decided.on,
        outcome: 'counted',
        excluded: endedUnsettled(enforcement, decided.on),
        evidence: [decided.event],
      },
    ];
  },
});
