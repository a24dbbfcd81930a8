import { unitOfPetition } from '../../cases/petition-case.ts';
import { earliestOf } from '../../cases/fact.ts';
import { actCount } from '../shapes/act-count.ts';

/** The category under which petitions handed over by an inspection of the environment are registered. */
const CATEGORY = '环保督察';

/** 环保督察信访件办结数: what a town reports (seed 003, rulebook §1.5). */
export const envPetitionClosed = actCount<'petition'>({
  id: 'env_petition_closed',
  name: { zh: '环保督察信访件办结数', en: 'Petitions of environmental inspections closed' },
  family: 'petition',
  subject: 'petition',
  words: {
    item: { zh: '类别登记为环保督察的信访事项', en: 'petition registered in that category' },
    numerator: { zh: '已答复或者化解的件数', en: 'number replied to or resolved' },
    placedOn: { zh: '办结之日', en: 'the day it was closed' },
  },
  reads: ['petition.registered', 'petition.transferred', 'petition.replied', 'petition.resolved'],
  begins: ['petition.replied', 'petition.resolved'],

  acts(petition) {
    if (petition.registered?.category !== CATEGORY) return [];
    const closed = earliestOf(petition.replied, petition.resolved);
    return closed ? [{ unit: unitOfPetition(petition), on: closed.on, evidence: [closed.event] }] : [];
  },
});
