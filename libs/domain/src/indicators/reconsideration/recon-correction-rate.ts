import type { ReconsiderationCase } from '../../cases/reconsideration-case.ts';
import { indicator, settledOnly } from '../definition.ts';

type Decided = NonNullable<ReconsiderationCase['decided']>;

/** Outcomes by which the act did not stand. */
export const corrections: readonly Decided['outcome'][] = [
  'revoked',
  'changed',
  'confirmed_illegal',
  'void',
  'ordered_to_act',
];

/** 复议纠错率: 行政复议法 (2023) Art 63–67. `met` is the bad case: lower is better. */
export const reconCorrectionRate = indicator({
  id: 'recon_correction_rate',
  name: { zh: '行政复议纠错率', en: 'Reconsiderations that corrected the act' },
  kind: 'rate',
  family: 'reconsideration',
  direction: 'lower',
  subject: 'reconsideration',
  formula: {
    item: { zh: '已作出决定的行政复议案件，按被申请人', en: 'decided reconsideration, by respondent' },
    numerator: {
      zh: '撤销、变更、确认违法、确认无效、责令履行的',
      en: 'revoked, changed, confirmed illegal, void or ordered to act',
    },
    denominator: {
      zh: '已作出决定的全部（规则另有口径的从其口径）',
      en: 'all decided, unless the profile says otherwise',
    },
    excluded: { zh: '无（按实体审结口径时：驳回的）', en: 'none (by the merits only: dismissed claims)' },
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  parameters: ['recon.correction.denominator'],
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,

  items({ key, received, decided }, { law }) {
    if (!received || !decided) return [];
    const onMerits = law.on('recon.correction.denominator', decided.on)?.value === 'on_merits';
    return [
      {
        item: `reconsideration/${key}`,
        unit: received.respondent,
        placedOn: decided.on,
        settledOn: decided.on,
        outcome: corrections.includes(decided.outcome) ? 'met' : 'missed',
        excluded: onMerits && decided.outcome === 'claims_dismissed' ? 'not_decided_on_merits' : undefined,
        evidence: [decided.event],
      },
    ];
  },
});
