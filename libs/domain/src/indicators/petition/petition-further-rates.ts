import { earliestOf } from '../../cases/fact.ts';
import { type PetitionCase, unitOfPetition } from '../../cases/petition-case.ts';
import { addDays } from '../../dates/local-date.ts';
import type { Fact } from '../../events/event.ts';
import { type JudgeContext, indicator, settledOnly } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';
import type { Exclusion, Item } from '../item.ts';
import { actCount } from '../shapes/act-count.ts';
import { doneRate } from '../shapes/condition-rate.ts';
import { fromHead } from '../shapes/head.ts';

/** Grounds on which the law wants a petition not to be accepted (信访工作条例 Art 19, 29–31, 36). */
const notToBeAccepted: readonly unknown[] = ['repeat', 'not_competent', 'other_procedure'];

/** 受理率: 袁驿镇报告 (七)2 — accepted, of what was to be accepted. */
export const petitionAcceptRate = doneRate({
  id: 'petition_accept_rate',
  name: { zh: '信访事项受理率', en: 'Petitions accepted' },
  family: 'petition',
  subject: 'petition',
  decidedBy: ['petition.accepted'],
  words: {
    item: { zh: '已登记的信访事项', en: 'registered petition' },
    numerator: { zh: '已受理的', en: 'accepted' },
    denominator: { zh: '登记的全部', en: 'all registered' },
    excluded: {
      zh: '重复、不属本机关职权、应循其他法定程序而不予受理的；受理前撤回、并案的',
      en: 'not accepted as a repeat, for want of competence or for another procedure; withdrawn or merged before',
    },
    placedOn: { zh: '登记之日', en: 'the day of registration' },
  },
  reads: [
    'petition.registered',
    'petition.transferred',
    'petition.accepted',
    'petition.not_accepted',
    'petition.withdrawn',
    'petition.merged',
  ],
  begins: ['petition.registered'],
  things(petition) {
    const { registered, accepted } = petition;
    if (!registered) return [];
    return [
      {
        unit: unitOfPetition(petition),
        on: registered.on,
        done: accepted,
        excluded: leftOut(petition),
        evidence: [registered.event, accepted?.event],
      },
    ];
  },
});

function leftOut(petition: PetitionCase): Exclusion | undefined {
  const { accepted, notAccepted } = petition;
  if (!accepted && notToBeAccepted.includes(notAccepted?.ground)) return 'not_acceptable';
  return endedUnsettled(petition, accepted?.on);
}

/** 参评率: petitions replied to that the petitioner rated. */
export const petitionRatingParticipation = doneRate({
  id: 'petition_rating_participation',
  name: { zh: '信访事项参评率', en: 'Petitions rated' },
  family: 'petition',
  subject: 'petition',
  decidedBy: ['petition.rated'],
  words: {
    item: { zh: '已答复的信访事项', en: 'petition replied to' },
    numerator: { zh: '信访人已评价的', en: 'rated by the petitioner' },
    denominator: { zh: '已答复的全部', en: 'all replied to' },
    placedOn: { zh: '答复之日', en: 'the day of the reply' },
  },
  reads: ['petition.registered', 'petition.transferred', 'petition.replied', 'petition.rated'],
  begins: ['petition.replied'],
  things(petition) {
    const { registered, replied, rated } = petition;
    if (!registered || !replied) return [];
    const evidence = [replied.event, rated?.event];
    return [{ unit: unitOfPetition(petition), on: replied.on, done: rated, evidence }];
  },
});

/**
 * 最多访一次 (盐城 20), 初次信访一次性化解率: first petitions closed and not repeated within a window. The answer matures:
 * until the window is over an item is open, and a figure of last December is known in spring.
 */
export const petitionOneVisitRate = indicator<'petition'>({
  ...fromHead<'petition'>({
    id: 'petition_one_visit_rate',
    name: { zh: '“最多访一次”一次性化解率', en: 'Petitions settled at the first visit' },
    family: 'petition',
    subject: 'petition',
    words: {
      item: { zh: '已办结（答复或化解）的初次信访事项', en: 'first petition closed: replied to or resolved' },
      numerator: { zh: '办结后观察期内未重复信访的', en: 'not repeated within the window after it' },
      denominator: { zh: '观察期已满或已重复信访的', en: 'repeated, or the window is over' },
      excluded: {
        zh: '办结前撤回、并案的；非初次信访不计',
        en: 'withdrawn or merged before; repeats are no items',
      },
      placedOn: { zh: '办结之日', en: 'the day of closing' },
    },
    parameters: ['petition.one_visit.days'],
    reads: [
      'petition.registered',
      'petition.transferred',
      'petition.replied',
      'petition.resolved',
      'petition.repeated',
      'petition.withdrawn',
      'petition.merged',
    ],
    begins: ['petition.replied', 'petition.resolved'],
  }),
  kind: 'rate',
  aggregate: settledOnly,
  unit: 'percent',
  items(petition, context) {
    const closed = earliestOf(petition.replied, petition.resolved);
    const unit = unitOfPetition(petition);
    if (petition.registered?.firstTime !== true || !closed || unit === undefined) return [];
    return windowItem(petition, { unit, ...closed }, context);
  },
});

function windowItem(
  petition: PetitionCase,
  closed: Fact & { readonly unit: string },
  { law }: JudgeContext,
): readonly Item[] {
  const days = law.on('petition.one_visit.days', closed.on)?.value;
  if (days === undefined) return [];
  const until = addDays(closed.on, days);
  const again = petition.repeats.find(({ on }) => closed.on < on && on <= until);
  return [
    {
      item: `petition/${petition.key}`,
      unit: closed.unit,
      placedOn: closed.on,
      // The day after the window: on its last day the petitioner may still come again.
      settledOn: again?.on ?? addDays(until, 1),
      outcome: again ? 'missed' : 'met',
      excluded: endedUnsettled(petition, closed.on),
      rule: 'petition.one_visit.days',
      evidence: again ? [closed.event, again.event] : [closed.event],
    },
  ];
}

/** The category under which lists registered them before there was an origin. */
const ENVIRONMENTAL = '环保督察';

/** 环保督察信访件办结数: 袁驿镇报告 (二)2. Told by the origin or by the category, and counted once. */
export const envPetitionClosed = actCount({
  id: 'env_petition_closed',
  name: { zh: '环保督察交办信访件办结数', en: 'Petitions of environmental inspection closed' },
  family: 'petition',
  subject: 'petition',
  words: {
    item: {
      zh: '来源（或者类别）登记为环保督察、已答复或化解的信访事项',
      en: 'petition of that origin (or category), replied to or resolved',
    },
    numerator: { zh: '办结数', en: 'petitions closed' },
    placedOn: { zh: '办结之日', en: 'the day of closing' },
  },
  reads: ['petition.registered', 'petition.transferred', 'petition.replied', 'petition.resolved'],
  begins: ['petition.replied', 'petition.resolved'],
  acts(petition) {
    const closed = earliestOf(petition.replied, petition.resolved);
    const { origin, category } = petition.registered ?? {};
    const handedOn = origin === 'environmental_inspection' || category === ENVIRONMENTAL;
    if (!handedOn || !closed) return [];
    return [{ unit: unitOfPetition(petition), on: closed.on, evidence: [closed.event] }];
  },
});
