import { earliestOf } from '../../cases/fact.ts';
import { first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';

const suspected = 'enforcement.crime_suspected';
const refused = 'enforcement.transfer_refused';
const transferred = 'enforcement.transferred_to_police';
const police = [
  'enforcement.police_accepted',
  'enforcement.police_rejected',
  'enforcement.police_returned',
] as const;

/** 移送率: 《行政执法机关移送涉嫌犯罪案件的规定》 Art 3, 5 — a suspected crime goes to the police. */
export const criminalTransferRate = doneRate<'enforcement'>({
  id: 'criminal_transfer_rate',
  name: { zh: '涉嫌犯罪案件移送率', en: 'Suspected crimes transferred to the police' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.transferred_to_police'],
  words: {
    item: { zh: '发现涉嫌犯罪的行政执法案件', en: 'enforcement case in which a crime was suspected' },
    numerator: { zh: '截至统计日已移送公安机关的', en: 'transferred to the police by the day asked for' },
    denominator: { zh: '全部达到移送标准的案件', en: 'all that meet the standard for a transfer' },
    excluded: {
      zh: '经负责人审查不批准移送、此后也未移送的',
      en: 'found below the standard: the head refused the transfer, and none followed',
    },
    placedOn: { zh: '发现涉嫌犯罪之日', en: 'the day on which a crime was suspected' },
  },
  target: 'target.criminal_transfer_rate',
  needsEnforcement: true,
  reads: ['enforcement.opened', suspected, refused, transferred],
  begins: [suspected],

  things(enforcement) {
    const found = first(enforcement, suspected);
    if (!found) return [];
    const done = first(enforcement, transferred);
    const no = first(enforcement, refused);
    return [
      {
        unit: enforcement.opened?.unit,
        on: found.on,
        done,
        excluded: no && !done ? 'below_standard' : undefined,
        evidence: [found.event, no?.event, done?.event],
      },
    ];
  },
});

/** 公安立案率: Art 8 — what the police made of it. Of several answers an acceptance counts. */
export const policeAcceptRate = conditionRate<'enforcement'>({
  id: 'police_accept_rate',
  name: { zh: '移送案件公安立案率', en: 'Transferred cases accepted by the police' },
  family: 'enforcement',
  subject: 'enforcement',
  direction: 'none',
  words: {
    item: {
      zh: '公安机关已作答复的案件（移送本身未登记的也在内）',
      en: 'case that the police have answered, be its transfer recorded or not',
    },
    numerator: {
      zh: '公安机关立案的（退回、不立案后又立案的也在内）',
      en: 'accepted by the police, if only in the end',
    },
    denominator: { zh: '立案、不予立案或者退回的', en: 'accepted, rejected or returned' },
    placedOn: { zh: '公安机关首次答复之日', en: 'the day of the first answer' },
  },
  needsEnforcement: true,
  reads: ['enforcement.opened', ...police],
  begins: police,

  things(enforcement) {
    const answer = earliestOf(...police.map((type) => first(enforcement, type)));
    if (!answer) return [];
    const accepted = first(enforcement, 'enforcement.police_accepted');
    return [
      {
        unit: enforcement.opened?.unit,
        on: answer.on,
        met: accepted !== undefined,
        evidence: [...new Set([answer.event, accepted?.event])],
      },
    ];
  },
});

/** 以罚代移: Art 11 — no penalty in place of a transfer. It stays counted when the transfer follows later. */
export const transferReplacedByPenaltyCount = actCount<'enforcement'>({
  id: 'transfer_replaced_by_penalty_count',
  name: { zh: '以罚代移案件数', en: 'Penalties in place of a transfer' },
  family: 'enforcement',
  subject: 'enforcement',
  direction: 'lower',
  words: {
    item: {
      zh: '发现涉嫌犯罪后、移送前即作出处罚决定的案件',
      en: 'case with a penalty after a crime was suspected and before the transfer',
    },
    numerator: {
      zh: '处罚决定之日或之前未移送且未经负责人不批准移送的',
      en: 'not transferred, nor refused by the head, by the decision day',
    },
    placedOn: { zh: '处罚决定之日', en: 'the decision day' },
  },
  target: 'target.transfer_replaced_by_penalty_count',
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.decided', suspected, refused, transferred],
  begins: [suspected],

  acts(enforcement) {
    const { opened, decided } = enforcement;
    const found = first(enforcement, suspected);
    if (!found || !decided || decided.on < found.on) return [];
    const settled = earliestOf(first(enforcement, transferred), first(enforcement, refused));
    if (settled && settled.on <= decided.on) return [];
    return [{ unit: opened?.unit, on: decided.on, evidence: [found.event, decided.event] }];
  },
});
