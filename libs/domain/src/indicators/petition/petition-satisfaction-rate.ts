import { unitOfPetition } from '../../cases/petition-case.ts';
import { indicator, settledOnly } from '../definition.ts';

/** 群众满意率: satisfied and basically satisfied, of the rated. The last rating is the one that stands. */
export const petitionSatisfactionRate = indicator({
  id: 'petition_satisfaction_rate',
  name: { zh: '信访群众满意率', en: 'Petitioners satisfied' },
  kind: 'rate',
  family: 'petition',
  direction: 'higher',
  subject: 'petition',
  formula: {
    item: { zh: '已评价的信访事项（以最后一次评价为准）', en: 'rated petition, by its last rating' },
    numerator: { zh: '满意和基本满意的', en: 'satisfied or basically satisfied' },
    denominator: { zh: '已评价的全部', en: 'all rated' },
    excluded: { zh: '无', en: 'none' },
    placedOn: { zh: '最后一次评价之日', en: 'the day of the last rating' },
  },
  parameters: [],
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: ['petition.registered', 'petition.transferred', 'petition.rated'],

  items(petition) {
    const { rated } = petition;
    const unit = unitOfPetition(petition);
    if (!petition.registered || !rated || unit === undefined) return [];
    return [
      {
        item: `petition/${petition.key}`,
        unit,
        placedOn: rated.on,
        settledOn: rated.on,
        outcome: rated.rating === 'dissatisfied' ? 'missed' : 'met',
        evidence: [rated.event],
      },
    ];
  },
});
