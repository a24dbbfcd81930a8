import type { LitigationCase } from '../../cases/litigation-case.ts';
import type { Fact } from '../../events/event.ts';
import { type Bilingual, type IndicatorDefinition, countedOnly, indicator } from '../definition.ts';
import type { Item } from '../item.ts';
import { defendantsOf } from './defendants.ts';
import { firstJudgmentOf } from './first-judgment.ts';

/** 收案数: one for each defendant, and one for the district however many of its units are sued. */
export const suitFiledCount = suitCount({
  id: 'suit_filed_count',
  name: { zh: '行政诉讼收案数', en: 'Suits filed' },
  item: { zh: '起诉立案的案件·被告', en: 'case and defendant, filed' },
  placedOn: { zh: '立案之日', en: 'the day of filing' },
  counted: (suit) => suit.filed,
  reads: ['litigation.filed'],
});

/** 败诉数: the suits that {@link suitLossRate} calls lost. */
export const suitLostCount = suitCount({
  id: 'suit_lost_count',
  name: { zh: '行政诉讼败诉数', en: 'Suits lost' },
  item: { zh: '一审败诉的案件·被告', en: 'case and defendant, lost in the first instance' },
  placedOn: { zh: '一审裁判之日', en: 'the day of the judgment' },
  counted(suit) {
    const first = firstJudgmentOf(suit);
    return first?.lost === true && first.excluded === undefined ? first.judged : undefined;
  },
  reads: ['litigation.filed', 'litigation.hearing_held', 'litigation.judged', 'litigation.withdrawn'],
});

/** 审结数: the suits that {@link suitLossRate} has in its denominator. */
export const suitJudgedCount = suitCount({
  id: 'suit_judged_count',
  name: { zh: '行政诉讼一审裁判数', en: 'Suits judged' },
  item: { zh: '一审裁判的案件·被告', en: 'case and defendant, judged in the first instance' },
  placedOn: { zh: '一审裁判之日', en: 'the day of the judgment' },
  counted(suit) {
    const first = firstJudgmentOf(suit);
    return first?.excluded === undefined ? first?.judged : undefined;
  },
  reads: ['litigation.filed', 'litigation.hearing_held', 'litigation.judged', 'litigation.withdrawn'],
});

interface SuitCount {
  readonly id: string;
  readonly name: Bilingual;
  readonly item: Bilingual;
  readonly placedOn: Bilingual;
  readonly counted: (suit: LitigationCase) => Fact | undefined;
  readonly reads: NonNullable<IndicatorDefinition<'litigation'>['reads']>;
}

function suitCount({ id, name, item, placedOn, counted, reads }: SuitCount) {
  const none: Bilingual = { zh: '无', en: 'none' };
  return indicator({
    id,
    name,
    kind: 'count',
    family: 'litigation',
    direction: 'none',
    subject: 'litigation',
    formula: { item, numerator: item, denominator: none, excluded: none, placedOn },
    parameters: [],
    aggregate: countedOnly,
    unit: 'count',
    silence: 'not_applicable',
    needsEnforcement: false,
    internal: true,
    reads,

    items(suit) {
      const fact = counted(suit);
      if (!fact) return [];
      const one = (name: string, unit: string): Item => ({
        item: name,
        unit,
        placedOn: fact.on,
        settledOn: fact.on,
        outcome: 'counted',
        evidence: [fact.event],
      });
      const district = one(`litigation/${suit.key}`, '');
      return [district, ...defendantsOf(suit).map((unit) => one(`litigation/${suit.key}/${unit}`, unit))];
    },
  });
}
