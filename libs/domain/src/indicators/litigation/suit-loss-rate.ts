import { indicator, settledOnly } from '../definition.ts';
import { defendantsOf } from './defendants.ts';
import { firstJudgmentOf } from './first-judgment.ts';

/** 行政诉讼败诉率: first instances lost (行政诉讼法 Art 70, 72–78). 'Met' is the bad case here. */
export const suitLossRate = indicator({
  id: 'suit_loss_rate',
  name: { zh: '行政诉讼败诉率', en: 'Suits lost in the first instance' },
  kind: 'rate',
  family: 'litigation',
  direction: 'lower',
  subject: 'litigation',
  formula: {
    item: { zh: '一审已裁判的案件·被告', en: 'case and defendant, first instance judged' },
    numerator: {
      zh: '判决撤销、部分撤销、履行、给付、确认违法、确认无效、变更、承担协议责任的',
      en: 'revoked, partly revoked, ordered to act or pay, confirmed illegal, void, changed, or liable under an agreement',
    },
    denominator: { zh: '一审裁判的（含驳回诉讼请求、驳回起诉）', en: 'judged, dismissals included' },
    excluded: { zh: '准予撤诉、终结、移送的', en: 'withdrawal allowed, terminated, transferred' },
    placedOn: { zh: '一审裁判之日', en: 'the day of the judgment' },
  },
  parameters: [],
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: ['litigation.filed', 'litigation.hearing_held', 'litigation.judged', 'litigation.withdrawn'],

  items(suit) {
    const first = firstJudgmentOf(suit);
    if (!first) return [];
    const { judged, lost, excluded } = first;
    return defendantsOf(suit).map((unit) => ({
      item: `litigation/${suit.key}/${unit}`,
      unit,
      placedOn: judged.on,
      settledOn: judged.on,
      outcome: lost ? 'met' : 'missed',
      excluded,
      evidence: [judged.event],
    }));
  },
});
