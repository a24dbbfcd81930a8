import { earliestOf } from '../../cases/fact.ts';
import { unitOfPetition } from '../../cases/petition-case.ts';
import { runClock } from '../../clocks/clock.ts';
import { clockItem } from '../clock-item.ts';
import { indicator, settledOnly } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';

/** 及时受理率: 信访工作条例 Art 23 — 15 days from registration to a written notice, accepted or not. */
export const petitionAcceptOntimeRate = indicator({
  id: 'petition_accept_ontime_rate',
  name: { zh: '信访事项及时受理率', en: 'Petitions answered on acceptance in time' },
  kind: 'rate',
  family: 'petition',
  direction: 'higher',
  subject: 'petition',
  decidedBy: ['petition.accepted', 'petition.not_accepted'],
  countsUntold: true,
  formula: {
    item: { zh: '已登记的信访事项', en: 'registered petition' },
    numerator: { zh: '在期限内告知受理或不予受理的', en: 'accepted or not accepted by the due day' },
    denominator: { zh: '期限届满或已告知的', en: 'answered, or past the due day' },
    excluded: { zh: '告知前撤回、并案的', en: 'withdrawn or merged before the answer' },
    placedOn: { zh: '告知期限届满之日', en: 'the due day' },
  },
  parameters: ['petition.accept.days'],
  target: 'target.petition_accept_ontime_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: [
    'petition.registered',
    'petition.transferred',
    'petition.accepted',
    'petition.not_accepted',
    'petition.withdrawn',
    'petition.merged',
  ],

  items(petition, { law, calendar }) {
    const { registered, accepted, notAccepted } = petition;
    const unit = unitOfPetition(petition);
    if (!registered || unit === undefined) return [];
    const length = law.on('petition.accept.days', registered.on);
    if (!length) return [];
    const settled = earliestOf(accepted, notAccepted);
    const clock = runClock({
      rule: 'petition.accept.days',
      startedOn: registered.on,
      length: length.value,
      unit: 'calendar_day',
      calendar,
    });
    return [
      clockItem({
        item: `petition/${petition.key}`,
        unit,
        clock,
        settledOn: settled?.on,
        excluded: endedUnsettled(petition, settled?.on),
        evidence: [registered.event, settled?.event],
      }),
    ];
  },
});
