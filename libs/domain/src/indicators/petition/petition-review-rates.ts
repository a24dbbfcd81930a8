import type { PetitionCase } from '../../cases/petition-case.ts';
import { addDays } from '../../dates/local-date.ts';
import type { Fact } from '../../events/event.ts';
import type { JudgeContext } from '../definition.ts';
import { type Term, clockRate } from '../shapes/clock-rate.ts';

const placedOn = { zh: '期限届满之日', en: 'the due day' };
const denominator = { zh: '期限届满或已作出意见的', en: 'answered, or past the due day' };
const excluded = { zh: '逾期申请的', en: 'asked for after the term to do so' };

/** 复查按期办结率: 信访工作条例 Art 35 — 30 days from the request, by the organ asked to review. */
export const petitionReviewOntimeRate = clockRate({
  id: 'petition_review_ontime_rate',
  name: { zh: '信访复查按期办结率', en: 'Petitions reviewed in time' },
  family: 'petition',
  subject: 'petition',
  decidedBy: ['petition.reviewed'],
  words: {
    item: { zh: '复查申请，按复查机关', en: 'request to review, by the organ asked' },
    numerator: { zh: '在期限内作出复查意见的', en: 'reviewed by the due day' },
    denominator,
    excluded,
    placedOn,
  },
  days: 'petition.review.days',
  dayUnit: 'calendar_day',
  parameters: ['petition.review_request.days'],
  target: 'target.petition_review_ontime_rate',
  reads: ['petition.replied', 'petition.review_requested', 'petition.reviewed'],
  begins: ['petition.review_requested'],
  terms: ({ reviewRequested, reviewed, replied }, context) =>
    termOf(reviewRequested, reviewed, lapsed(replied, reviewRequested, context)),
});

/** 复核按期办结率: 信访工作条例 Art 36 — 30 days from the request, the days of a hearing not counted. */
export const petitionRecheckOntimeRate = clockRate({
  id: 'petition_recheck_ontime_rate',
  name: { zh: '信访复核按期办结率', en: 'Petitions rechecked in time' },
  family: 'petition',
  subject: 'petition',
  decidedBy: ['petition.rechecked'],
  words: {
    item: { zh: '复核申请，按复核机关', en: 'request to recheck, by the organ asked' },
    numerator: {
      zh: '在期限内（听证时间不计）作出复核意见的',
      en: 'rechecked by the due day, the days of a hearing not counted',
    },
    denominator,
    excluded,
    placedOn,
  },
  days: 'petition.recheck.days',
  dayUnit: 'calendar_day',
  parameters: ['petition.review_request.days'],
  target: 'target.petition_recheck_ontime_rate',
  reads: [
    'petition.reviewed',
    'petition.recheck_requested',
    'petition.recheck_hearing_held',
    'petition.rechecked',
  ],
  begins: ['petition.recheck_requested'],
  terms: ({ recheckRequested, rechecked, reviewed, recheckHearing }, context) =>
    termOf(recheckRequested, rechecked, lapsed(reviewed, recheckRequested, context), recheckHearing),
});

/** 异议按期提出率: 信访工作条例 Art 23 — whoever holds a petition not to be his says so within 5 working days. */
export const petitionObjectionOntimeRate = clockRate({
  id: 'petition_objection_ontime_rate',
  name: { zh: '信访转送异议按期提出率', en: 'Objections to a transfer made in time' },
  family: 'petition',
  subject: 'petition',
  words: {
    item: { zh: '对转送、交办提出的异议', en: 'objection to a transfer' },
    numerator: { zh: '收到转送后在期限内提出的', en: 'made by the due day after the transfer' },
    denominator: { zh: '提出的全部', en: 'all made' },
    placedOn,
  },
  days: 'petition.objection.days',
  dayUnit: 'working_day',
  reads: ['petition.registered', 'petition.transferred', 'petition.objected'],
  begins: ['petition.objected'],
  terms({ registered, transferred, objected }) {
    const received = transferred && objected && transferred.on <= objected.on ? transferred : registered;
    if (!objected || !received) return [];
    const { unit, event } = objected;
    return [{ unit, startedOn: received.on, settled: objected, evidence: [received.event, event] }];
  },
});

function termOf(
  requested: PetitionCase['reviewRequested'],
  settled: Fact | undefined,
  late: boolean,
  hearing?: PetitionCase['recheckHearing'],
): readonly Term[] {
  if (!requested) return [];
  const { unit, on, event } = requested;
  return [
    {
      unit,
      startedOn: on,
      settled,
      suspendedDays: hearing?.days,
      excluded: late ? 'lapsed' : undefined,
      evidence: [event, hearing?.event],
    },
  ];
}

/** Whether the request came after the term that runs from the answer it is against. */
function lapsed(against: Fact | undefined, requested: Fact | undefined, { law }: JudgeContext): boolean {
  if (!against || !requested) return false;
  const days = law.on('petition.review_request.days', against.on)?.value;
  return days !== undefined && addDays(against.on, days) < requested.on;
}
