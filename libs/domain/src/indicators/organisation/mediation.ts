import { first, last } from '../../kinds/declare.ts';
import type { Exclusion } from '../item.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { stockRate } from '../shapes/stock.ts';

/** 村（居）人民调解组织覆盖率: 永川区 §32 #135, 辽宁省 第46项 — over the villages that there are on the day (trap 28). */
export const villageMediationCoverage = stockRate<'village'>({
  id: 'village_mediation_coverage',
  name: { zh: '村（居）人民调解组织覆盖率', en: 'Villages with a mediation committee' },
  family: 'publicity',
  subject: 'village',
  decidedBy: ['village.committee_established'],
  silence: 'no_data',
  words: {
    item: { zh: '当日的村（社区）', en: 'village or community on the day' },
    numerator: { zh: '当日设有人民调解委员会的', en: 'with a mediation committee on the day' },
    denominator: { zh: '当日全部村（社区）', en: 'all of them' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  target: 'target.village_mediation_coverage',
  standing(village) {
    const registered = first(village, 'village.registered');
    if (!registered || first(village, 'village.abolished')) return undefined;
    const established = last(village, 'village.committee_established');
    const dissolved = last(village, 'village.committee_dissolved');
    const stands = established !== undefined && !(dissolved && dissolved.on >= established.on);
    const { unit } = last(village, 'village.moved') ?? registered;
    return {
      unit,
      on: registered.on,
      met: stands,
      evidence: [registered.event, established?.event, dissolved?.event],
    };
  },
});

/** 行政调解成功率: 密云县 第18项 — agreements of the cases that came to an end either way. */
export const adminMediationSuccessRate = conditionRate<'mediation'>({
  id: 'admin_mediation_success_rate',
  name: { zh: '行政调解成功率', en: 'Administrative mediations that succeeded' },
  family: 'publicity',
  subject: 'mediation',
  words: {
    item: { zh: '办结的行政调解案件', en: 'mediation that came to an end' },
    numerator: {
      zh: '达成协议的（调解不成后又达成的也在内）',
      en: 'ended in agreement, be it after a failure',
    },
    denominator: { zh: '达成协议或调解不成的', en: 'agreed or failed' },
    placedOn: { zh: '办结之日', en: 'the day of its end' },
    excluded: { zh: '办结前撤回的', en: 'withdrawn before its end' },
  },
  reads: ['mediation.accepted', 'mediation.agreed', 'mediation.failed', 'mediation.withdrawn'],
  begins: ['mediation.accepted'],
  things(c) {
    const agreed = first(c, 'mediation.agreed');
    const failed = first(c, 'mediation.failed');
    const withdrawn = first(c, 'mediation.withdrawn');
    // A case that failed and was agreed on after all has succeeded.
    const end = agreed ?? failed;
    const accepted = first(c, 'mediation.accepted');
    const excluded: Exclusion | undefined =
      end && withdrawn && withdrawn.on < end.on ? 'withdrawn' : undefined;
    return end
      ? [
          {
            unit: accepted?.unit,
            on: end.on,
            met: agreed !== undefined,
            excluded,
            evidence: [accepted?.event, end.event],
          },
        ]
      : [];
  },
});
