import type { EnforcementCase } from '../../cases/enforcement-case.ts';
import { endedUnsettled } from '../exclusion.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { doneRate } from '../shapes/condition-rate.ts';

const reads = [
  'enforcement.opened',
  'enforcement.decided',
  'enforcement.filed_for_record',
  'enforcement.withdrawn',
] as const;
const item = { zh: '重大行政处罚决定', en: 'major penalty decision' };
const excluded = { zh: '决定前撤销立案的', en: 'withdrawn before the decision' };

/** The decision that must be filed, if any. Whether a penalty is major is for local rules and the case to say. */
const toFile = ({ decided }: EnforcementCase) => (decided?.major === true ? decided : undefined);

/** 重大处罚备案: local rules and plans — the justice bureau is told of every major penalty. */
export const majorPenaltyFilingRate = doneRate<'enforcement'>({
  id: 'major_penalty_filing_rate',
  name: { zh: '重大行政处罚备案率', en: 'Major penalties filed for record' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.filed_for_record'],
  words: {
    item,
    numerator: { zh: '截至统计日已备案的', en: 'filed by the day asked for' },
    denominator: { zh: '全部重大行政处罚决定', en: 'all major penalty decisions' },
    excluded,
    placedOn: { zh: '决定之日', en: 'the decision day' },
  },
  target: 'target.major_penalty_filing_rate',
  needsEnforcement: true,
  reads,
  begins: ['enforcement.decided'],

  things(enforcement) {
    const decided = toFile(enforcement);
    if (!decided) return [];
    const { opened, filedForRecord } = enforcement;
    return [
      {
        unit: opened?.unit,
        on: decided.on,
        done: filedForRecord,
        excluded: endedUnsettled(enforcement, decided.on),
        evidence: [decided.event, filedForRecord?.event],
      },
    ];
  },
});

/** 重大处罚按期备案: no national text sets a term; places do (rulebook §2.4). */
export const majorPenaltyFilingOntimeRate = clockRate<'enforcement'>({
  id: 'major_penalty_filing_ontime_rate',
  name: { zh: '重大行政处罚按期备案率', en: 'Major penalties filed in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.filed_for_record'],
  words: {
    item,
    numerator: { zh: '在期限内备案的', en: 'filed by the due day' },
    denominator: { zh: '期限届满或已备案的', en: 'filed, or past the due day' },
    excluded,
    placedOn: { zh: '备案期限届满之日', en: 'the due day' },
  },
  needsEnforcement: true,
  reads,
  begins: ['enforcement.decided'],
  days: 'penalty.filing.days',
  dayUnit: 'calendar_day',

  terms(enforcement) {
    const decided = toFile(enforcement);
    if (!decided) return [];
    return [
      {
        unit: enforcement.opened?.unit,
        startedOn: decided.on,
        settled: enforcement.filedForRecord,
        excluded: endedUnsettled(enforcement, decided.on),
        evidence: [decided.event],
      },
    ];
  },
});
