import { earliestOf } from '../../cases/fact.ts';
import { runClock } from '../../clocks/clock.ts';
import { clockItem } from '../clock-item.ts';
import { indicator, settledOnly } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';

/** 按期决定率: 行政处罚法 (2021) Art 60 — 90 days from filing. No law caps the extension for all fields at once. */
export const penaltyDecisionOntimeRate = indicator({
  id: 'penalty_decision_ontime_rate',
  name: { zh: '行政处罚按期决定率', en: 'Penalty cases decided in time' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'higher',
  subject: 'enforcement',
  decidedBy: ['enforcement.decided', 'enforcement.not_punished', 'enforcement.closed'],
  countsUntold: true,
  formula: {
    item: { zh: '已立案的行政执法案件', en: 'opened enforcement case' },
    numerator: {
      zh: '在期限内作出处罚、不予处罚决定或者结案的',
      en: 'decided, not punished or closed by the due day',
    },
    denominator: { zh: '期限届满或已办结的', en: 'ended, or past the due day' },
    excluded: { zh: '决定前撤销立案的', en: 'withdrawn before it ended' },
    placedOn: { zh: '办案期限届满之日', en: 'the due day' },
  },
  parameters: ['penalty.decide.days'],
  target: 'target.penalty_decision_ontime_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  reads: [
    'enforcement.opened',
    'enforcement.extended',
    'enforcement.decided',
    'enforcement.not_punished',
    'enforcement.closed',
    'enforcement.withdrawn',
  ],

  items(enforcement, { law, calendar }) {
    const { opened, extended, decided, notPunished, closed } = enforcement;
    if (!opened) return [];
    const length = law.on('penalty.decide.days', opened.on);
    if (!length) return [];
    const settled = earliestOf(decided, notPunished, closed);
    const clock = runClock({
      rule: 'penalty.decide.days',
      startedOn: opened.on,
      length: length.value,
      unit: 'calendar_day',
      calendar,
      extension: extended,
    });
    return [
      clockItem({
        item: `enforcement/${enforcement.key}`,
        unit: opened.unit,
        clock,
        settledOn: settled?.on,
        excluded: endedUnsettled(enforcement, settled?.on),
        evidence: [opened.event, clock.extension?.event, settled?.event],
      }),
    ];
  },
});
