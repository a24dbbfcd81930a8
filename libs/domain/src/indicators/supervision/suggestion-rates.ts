import { first } from '../../kinds/declare.ts';
import { endedUnsettled } from '../exclusion.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { doneRate } from '../shapes/condition-rate.ts';

const reads = ['suggestion.received', 'suggestion.answered', 'suggestion.withdrawn'] as const;
const item = { zh: '交办的代表建议、政协提案、审议意见', en: 'suggestion, proposal or opinion received' };
const excluded = { zh: '答复前撤回的', en: 'withdrawn before the answer' };

/** 办理率: 永川区 #100, 辽宁 35, 密云 21 — all that was put to the unit and not taken back. */
export const suggestionAnsweredRate = doneRate({
  id: 'suggestion_answered_rate',
  name: { zh: '建议提案答复率', en: 'Suggestions answered' },
  family: 'supervision',
  subject: 'suggestion',
  decidedBy: ['suggestion.answered'],
  words: {
    item,
    numerator: { zh: '已答复的', en: 'answered' },
    denominator: { zh: '交办的全部', en: 'all received' },
    excluded,
    placedOn: { zh: '交办之日', en: 'the day of receipt' },
  },
  target: 'target.suggestion_answered_rate',
  reads,
  things(one) {
    const [received, answered] = [first(one, 'suggestion.received'), first(one, 'suggestion.answered')];
    if (!received) return [];
    return [
      {
        unit: received.unit,
        on: received.on,
        done: answered,
        excluded: endedUnsettled({ withdrawn: first(one, 'suggestion.withdrawn') }, answered?.on),
        evidence: [received.event, answered?.event],
      },
    ];
  },
});

/** 按期答复率: 代表法 — three months from the day it was assigned, six for a complex matter, or the day named. */
export const suggestionAnsweredOntimeRate = clockRate({
  id: 'suggestion_answered_ontime_rate',
  name: { zh: '建议提案按期答复率', en: 'Suggestions answered in time' },
  family: 'supervision',
  subject: 'suggestion',
  decidedBy: ['suggestion.answered'],
  words: {
    item,
    numerator: { zh: '在期限内答复的', en: 'answered by the due day' },
    denominator: { zh: '期限届满或已答复的', en: 'answered, or past the due day' },
    excluded,
    placedOn: { zh: '答复期限届满之日', en: 'the due day' },
  },
  days: 'suggestion.answer.months',
  dayUnit: 'month',
  parameters: ['suggestion.answer.complex_months'],
  target: 'target.suggestion_answered_ontime_rate',
  reads,
  terms(one) {
    const [received, answered] = [first(one, 'suggestion.received'), first(one, 'suggestion.answered')];
    if (!received) return [];
    return [
      {
        unit: received.unit,
        startedOn: received.on,
        settled: answered,
        dueOn: received.dueOn,
        ...(received.complex === true && { days: 'suggestion.answer.complex_months' as const }),
        excluded: endedUnsettled({ withdrawn: first(one, 'suggestion.withdrawn') }, answered?.on),
        evidence: [received.event],
      },
    ];
  },
});
