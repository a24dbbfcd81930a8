import { unitOfPetition } from '../../cases/petition-case.ts';
import { runClock } from '../../clocks/clock.ts';
import { clockItem } from '../clock-item.ts';
import { indicator, settledOnly } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';

/** 按期答复率: 信访工作条例 Art 34 — 60 days from acceptance, + at most 30 once. */
export const petitionCloseOntimeRate = indicator({
  id: 'petition_close_ontime_rate',
  name: { zh: '信访事项按期答复率', en: 'Petitions replied to in time' },
  kind: 'rate',
  family: 'petition',
  direction: 'higher',
  subject: 'petition',
  decidedBy: ['petition.replied'],
  countsUntold: true,
  formula: {
    item: { zh: '已受理的信访事项', en: 'accepted petition' },
    numerator: { zh: '在期限内答复的', en: 'replied to by the due day' },
    denominator: { zh: '期限届满或已答复的', en: 'replied to, or past the due day' },
    excluded: { zh: '答复前撤回、并案的', en: 'withdrawn or merged before the reply' },
    placedOn: { zh: '答复期限届满之日', en: 'the due day' },
  },
  parameters: ['petition.close.days', 'petition.extension.max_days'],
  target: 'target.petition_close_ontime_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: [
    'petition.registered',
    'petition.transferred',
    'petition.accepted',
    'petition.extended',
    'petition.replied',
    'petition.withdrawn',
    'petition.merged',
  ],

  items(petition, { law, calendar }) {
    const { accepted, replied, extended } = petition;
    const unit = unitOfPetition(petition);
    if (!petition.registered || !accepted || unit === undefined) return [];
    const length = law.on('petition.close.days', accepted.on);
    if (!length) return [];
    const clock = runClock({
      rule: 'petition.close.days',
      startedOn: accepted.on,
      length: length.value,
      unit: 'calendar_day',
      calendar,
      extension: extended,
      extensionMax: law.on('petition.extension.max_days', accepted.on)?.value,
    });
    return [
      clockItem({
        item: `petition/${petition.key}`,
        unit,
        clock,
        settledOn: replied?.on,
        excluded: endedUnsettled(petition, replied?.on),
        evidence: [accepted.event, clock.extension?.event, replied?.event],
      }),
    ];
  },
});
