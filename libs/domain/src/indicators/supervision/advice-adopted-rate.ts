import { earliestOf } from '../../cases/fact.ts';
import { first } from '../../kinds/declare.ts';
import { endedUnsettled } from '../exclusion.ts';
import { doneRate } from '../shapes/condition-rate.ts';

/** 采纳率: letters that the unit adopted, whether it said so in its answer or later. Answered is not adopted. */
export const adviceAdoptedRate = doneRate({
  id: 'advice_adopted_rate',
  name: { zh: '建议书、意见书采纳率', en: 'Letters of advice adopted' },
  family: 'supervision',
  subject: 'advice',
  decidedBy: ['advice.adopted', 'advice.answered#adopted'],
  words: {
    item: { zh: '收到的建议书、意见书', en: 'letter of advice received' },
    numerator: { zh: '回复采纳或者已落实的', en: 'adopted in the answer, or later' },
    denominator: { zh: '收到的全部', en: 'all received' },
    excluded: { zh: '采纳前撤回的', en: 'withdrawn before it was adopted' },
    placedOn: { zh: '收到之日', en: 'the day of receipt' },
  },
  reads: ['advice.received', 'advice.answered', 'advice.adopted', 'advice.withdrawn'],
  things(letter) {
    const received = first(letter, 'advice.received');
    if (!received) return [];
    const answered = first(letter, 'advice.answered');
    const done = earliestOf(
      answered?.adopted === true ? answered : undefined,
      first(letter, 'advice.adopted'),
    );
    return [
      {
        unit: received.unit,
        on: received.on,
        done,
        excluded: endedUnsettled({ withdrawn: first(letter, 'advice.withdrawn') }, done?.on),
        evidence: [received.event, done?.event],
      },
    ];
  },
});
