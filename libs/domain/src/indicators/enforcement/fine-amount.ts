import { countedOnly, indicator } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';

/** Sum of the fines decided, in yuan. Never a target: 行政处罚法 Art 74. Later revoked ones stay counted. */
export const fineAmount = indicator({
  id: 'fine_amount',
  name: { zh: '罚款金额', en: 'Fines decided' },
  kind: 'sum',
  family: 'enforcement',
  direction: 'none',
  subject: 'enforcement',
  formula: {
    item: { zh: '行政处罚决定', en: 'penalty decision' },
    numerator: { zh: '决定的罚款金额之和（元）', en: 'sum of the fines decided, in yuan' },
    denominator: { zh: '无', en: 'none' },
    excluded: { zh: '决定前撤销立案的', en: 'withdrawn before the decision' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  parameters: [],
  aggregate: countedOnly,
  unit: 'yuan',
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
        amount: decided.fine ?? '0',
        evidence: [decided.event],
      },
    ];
  },
});
