import { first } from '../../kinds/declare.ts';
import { stockRate } from '../shapes/stock.ts';

/** 裁量基准覆盖率: 辽宁省规划第31条 — a published baseline for every power in the list. */
export const discretionBaselineCoverage = stockRate<'power'>({
  id: 'discretion_baseline_coverage',
  name: { zh: '裁量基准覆盖率', en: 'Powers with a discretion baseline' },
  family: 'enforcement',
  subject: 'power',
  decidedBy: ['power.baseline_published'],
  words: {
    item: { zh: '当日在目录中的执法事项', en: 'power in the list on the day' },
    numerator: { zh: '已公布裁量基准的', en: 'with a published baseline' },
    denominator: { zh: '当日在目录中的全部执法事项', en: 'all powers in the list on the day' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  target: 'target.discretion_baseline_coverage',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['power.listed', 'power.baseline_published', 'power.removed'],
  begins: ['power.listed'],

  standing(c) {
    const listed = first(c, 'power.listed');
    if (!listed || first(c, 'power.removed')) return undefined;
    const baseline = first(c, 'power.baseline_published');
    return {
      unit: listed.unit,
      on: listed.on,
      met: baseline !== undefined,
      evidence: [listed.event, baseline?.event],
    };
  },
});
