import { indicator, settledOnly } from '../definition.ts';
import { doneRate } from '../shapes/condition-rate.ts';
import { fromHead } from '../shapes/head.ts';
import { defendantsOf } from './defendants.ts';
import { firstJudgmentOf } from './first-judgment.ts';

/**
 * 生效裁判履行率: 永川区 #102, 辽宁 35, 密云 20 — units that a judgment in force obliges to something. Past the day that
 * the judgment names, what is not performed is missed; where it names none, it waits.
 */
export const judgmentPerformedRate = indicator<'litigation'>({
  ...fromHead<'litigation'>({
    id: 'judgment_performed_rate',
    name: { zh: '生效裁判履行率', en: 'Judgments in force performed' },
    family: 'litigation',
    subject: 'litigation',
    decidedBy: ['litigation.performed'],
    words: {
      item: { zh: '负有履行义务的生效裁判·单位', en: 'judgment in force and unit it obliges' },
      numerator: { zh: '在履行期限内履行的', en: 'performed by the day it names' },
      denominator: { zh: '履行期限届满或已履行的', en: 'performed, or past that day' },
      placedOn: {
        zh: '履行期限届满之日；裁判未定期限的为生效之日',
        en: 'that day; where none is named, the day it took effect',
      },
    },
    target: 'target.judgment_performed_rate',
    reads: ['litigation.took_effect', 'litigation.performed'],
    begins: ['litigation.took_effect'],
  }),
  kind: 'rate',
  aggregate: settledOnly,
  unit: 'percent',
  items({ key, tookEffect, performances }) {
    if (!tookEffect) return [];
    const { units, performBy, on, event } = tookEffect;
    return [...new Set(units)].map((unit) => {
      const performed = performances.find((p) => p.unit === unit);
      return {
        item: `litigation/${key}/${unit}`,
        unit,
        placedOn: performBy ?? on,
        startedOn: on,
        dueOn: performBy,
        settledOn: performed?.on,
        evidence: performed ? [event, performed.event] : [event],
      };
    });
  },
});

/** 败诉案件分析: 盐城 18 — of the suits lost in the first instance, those the unit analysed. */
export const lostCaseAnalysisRate = doneRate({
  id: 'lost_case_analysis_rate',
  name: { zh: '败诉案件分析率', en: 'Lost suits analysed' },
  family: 'litigation',
  subject: 'litigation',
  decidedBy: ['litigation.analysed'],
  words: {
    item: { zh: '一审败诉的案件·被告', en: 'case and defendant, lost in the first instance' },
    numerator: { zh: '已分析研判的', en: 'analysed' },
    denominator: { zh: '败诉的全部', en: 'all lost' },
    placedOn: { zh: '一审裁判之日', en: 'the day of the judgment' },
  },
  reads: [
    'litigation.filed',
    'litigation.hearing_held',
    'litigation.judged',
    'litigation.withdrawn',
    'litigation.analysed',
  ],
  begins: ['litigation.judged'],
  things(suit) {
    const first = firstJudgmentOf(suit);
    if (!first?.lost || first.excluded !== undefined) return [];
    return defendantsOf(suit).map((unit) => {
      const done = suit.analyses.find((a) => a.unit === unit);
      return { part: unit, unit, on: first.judged.on, done, evidence: [first.judged.event, done?.event] };
    });
  },
});
