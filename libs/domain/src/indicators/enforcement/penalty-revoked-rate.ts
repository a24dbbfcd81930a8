import { indicator, openCounted } from '../definition.ts';

/** Decisions revoked later, by whomever. `met` is the bad case: lower is better. */
export const penaltyRevokedRate = indicator({
  id: 'penalty_revoked_rate',
  name: { zh: '行政处罚撤销率', en: 'Penalty decisions revoked' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'lower',
  subject: 'enforcement',
  formula: {
    item: { zh: '行政处罚决定', en: 'penalty decision' },
    numerator: { zh: '截至统计日已被撤销的', en: 'revoked by the day asked for' },
    denominator: { zh: '全部行政处罚决定', en: 'all decisions' },
    excluded: { zh: '无', en: 'none' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  parameters: [],
  aggregate: openCounted,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided', 'enforcement.revoked'],
  begins: ['enforcement.decided'],

  items(enforcement) {
    const { opened, decided, revoked } = enforcement;
    if (!opened || !decided) return [];
    return [
      {
        item: `enforcement/${enforcement.key}`,
        unit: opened.unit,
        placedOn: decided.on,
        startedOn: decided.on,
        settledOn: revoked?.on,
        evidence: revoked ? [decided.event, revoked.event] : [decided.event],
      },
    ];
  },
});
