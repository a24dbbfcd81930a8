import { earliestOf } from '../../cases/fact.ts';
import { first } from '../../kinds/declare.ts';
import { clockRate } from '../shapes/clock-rate.ts';

const placedOn = { zh: '期限届满之日', en: 'the due day' };
const denominator = { zh: '期限届满或已办理的', en: 'done, or past the due day' };

/** 移送决定: 《行政执法机关移送涉嫌犯罪案件的规定》 Art 5 — the head decides within three days, read as calendar days. */
export const transferDecisionOntimeRate = clockRate<'enforcement'>({
  id: 'transfer_decision_ontime_rate',
  name: { zh: '移送决定按期作出率', en: 'Transfers decided in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: [
    'enforcement.transfer_approved',
    'enforcement.transfer_refused',
    'enforcement.transferred_to_police',
  ],
  words: {
    item: { zh: '发现涉嫌犯罪的行政执法案件', en: 'enforcement case in which a crime was suspected' },
    numerator: {
      zh: '3日内批准或者不批准移送的（直接移送的以移送日计）',
      en: 'approved or refused within three days; where it was transferred at once, the transfer counts',
    },
    denominator,
    placedOn,
  },
  needsEnforcement: true,
  reads: [
    'enforcement.opened',
    'enforcement.crime_suspected',
    'enforcement.transfer_approved',
    'enforcement.transfer_refused',
    'enforcement.transferred_to_police',
  ],
  begins: ['enforcement.crime_suspected'],
  days: 'transfer.decide.days',
  dayUnit: 'calendar_day',

  terms(enforcement) {
    const found = first(enforcement, 'enforcement.crime_suspected');
    if (!found) return [];
    const settled = earliestOf(
      first(enforcement, 'enforcement.transfer_approved'),
      first(enforcement, 'enforcement.transfer_refused'),
      first(enforcement, 'enforcement.transferred_to_police'),
    );
    return [{ unit: enforcement.opened?.unit, startedOn: found.on, settled, evidence: [found.event] }];
  },
});

/** 证据移交: Art 12 — within three days of the notice that the police have opened the case. */
export const evidenceHandoverOntimeRate = clockRate<'enforcement'>({
  id: 'evidence_handover_ontime_rate',
  name: { zh: '涉案证据按期移交率', en: 'Evidence handed over in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.evidence_handed_over'],
  words: {
    item: {
      zh: '公安机关已立案的案件（移送本身未登记的也在内）',
      en: 'case that the police have opened, be its transfer recorded or not',
    },
    numerator: { zh: '3日内移交涉案物品和证据的', en: 'evidence handed over within three days' },
    denominator,
    placedOn,
  },
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.police_accepted', 'enforcement.evidence_handed_over'],
  begins: ['enforcement.police_accepted'],
  days: 'transfer.evidence.days',
  dayUnit: 'calendar_day',

  terms(enforcement) {
    const accepted = first(enforcement, 'enforcement.police_accepted');
    if (!accepted) return [];
    return [
      {
        unit: enforcement.opened?.unit,
        startedOn: accepted.on,
        settled: first(enforcement, 'enforcement.evidence_handed_over'),
        evidence: [accepted.event],
      },
    ];
  },
});
