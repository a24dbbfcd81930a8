import { unitOfPetition } from '../../cases/petition-case.ts';
import { indicator, openCounted } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';

/** 化解率: of everything accepted, what is resolved by now. No statute sets a term, so open ones count below the line. */
export const petitionResolutionRate = indicator({
  id: 'petition_resolution_rate',
  name: { zh: '信访事项化解率', en: 'Petitions resolved' },
  kind: 'rate',
  family: 'petition',
  direction: 'higher',
  subject: 'petition',
  decidedBy: ['petition.resolved'],
  countsUntold: true,
  formula: {
    item: { zh: '已受理的信访事项', en: 'accepted petition' },
    numerator: { zh: '截至统计日已化解的', en: 'resolved by the day asked for' },
    denominator: { zh: '已受理的全部（含尚未化解的）', en: 'all accepted, those still open among them' },
    excluded: { zh: '化解前撤回、并案的', en: 'withdrawn or merged before it was resolved' },
    placedOn: { zh: '受理之日', en: 'the day of acceptance' },
  },
  parameters: [],
  aggregate: openCounted,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: [
    'petition.registered',
    'petition.transferred',
    'petition.accepted',
    'petition.resolved',
    'petition.withdrawn',
    'petition.merged',
  ],

  items(petition) {
    const { accepted, resolved } = petition;
    const unit = unitOfPetition(petition);
    if (!petition.registered || !accepted || unit === undefined) return [];
    return [
      {
        item: `petition/${petition.key}`,
        unit,
        placedOn: accepted.on,
        startedOn: accepted.on,
        settledOn: resolved?.on,
        excluded: endedUnsettled(petition, resolved?.on),
        evidence: resolved ? [accepted.event, resolved.event] : [accepted.event],
      },
    ];
  },
});
