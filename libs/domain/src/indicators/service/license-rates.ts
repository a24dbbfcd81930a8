import { paired, workingDaysOf } from '../../clocks/working-standstill.ts';
import { later } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { endedUnsettled } from '../exclusion.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { licenseDecision, licenseSilenceDays, licenseStart } from './license-start.ts';

/**
 * 许可按期办结率: 行政许可法 Art 42 — 20 working days, + at most 10; handled jointly 45, + at most 15. The time of hearings,
 * inspections and expert review does not count where the applicant was told (Art 45).
 */
export const licenseOntimeRate = clockRate({
  id: 'license_ontime_rate',
  name: { zh: '行政许可按期办结率', en: 'Licences decided in time' },
  family: 'service',
  subject: 'license',
  decidedBy: ['license.granted', 'license.refused'],
  words: {
    item: {
      zh: '已受理（含逾期未告知视为受理）的许可申请',
      en: 'application accepted, be it by silence',
    },
    numerator: { zh: '在期限内作出决定的', en: 'decided by the due day' },
    denominator: { zh: '期限届满或已决定的', en: 'decided, or past the due day' },
    excluded: { zh: '决定前撤回的、工作日历缺失的', en: 'withdrawn before it; calendar missing' },
    placedOn: { zh: '办理期限届满之日', en: 'the due day' },
  },
  days: 'license.decide.days',
  dayUnit: 'working_day',
  extensionMax: 'license.extension.max_days',
  parameters: ['license.examine.days', 'license.joint.days', 'license.joint.extension.max_days'],
  target: 'target.license_ontime_rate',
  ticks: licenseSilenceDays,
  terms(application, context) {
    const start = licenseStart(application, context);
    const applied = first(application, 'license.applied');
    if (!start || !applied) return [];
    const settled = licenseDecision(application);
    const extended = first(application, 'license.extended');
    const outside = paired(
      all(application, 'license.suspended').filter(({ on }) => settled === undefined || on < settled.on),
      all(application, 'license.resumed'),
      // Neither what came before the term began nor what came after the decision lengthens it.
    ).map(({ from, to }) => ({
      from: later(from, start.on),
      to: to !== undefined && settled !== undefined && settled.on < to ? settled.on : to,
    }));
    return [
      {
        unit: applied.unit,
        startedOn: start.on,
        settled,
        ...(applied.joint === true && jointly),
        extension: extended,
        suspendedDays: workingDaysOf(outside, settled?.on ?? start.on, context.calendar),
        standsStillSince: settled ? undefined : outside.find(({ to }) => to === undefined)?.from,
        excluded: endedUnsettled({ withdrawn: first(application, 'license.withdrawn') }, settled?.on),
        evidence: [start.event, extended?.event],
      },
    ];
  },
});

const jointly = {
  days: 'license.joint.days',
  extensionMax: 'license.joint.extension.max_days',
} as const;

/** 网上办理率: 永川区 #8, 盐城 1 — of the applications decided, those that came online. */
export const licenseOnlineRate = conditionRate({
  id: 'license_online_rate',
  name: { zh: '行政许可网上办理率', en: 'Licences handled online' },
  family: 'service',
  subject: 'license',
  words: {
    item: { zh: '已作出决定的许可申请', en: 'application decided' },
    numerator: { zh: '网上申请办理的', en: 'applied for online' },
    denominator: { zh: '作出决定的全部', en: 'all decided' },
    placedOn: { zh: '决定之日', en: 'the day of the decision' },
  },
  reads: ['license.applied', 'license.granted', 'license.refused'],
  things(application) {
    const [applied, decided] = [first(application, 'license.applied'), licenseDecision(application)];
    if (!applied || !decided) return [];
    const { unit, online, event } = applied;
    return [{ unit, on: decided.on, met: online, evidence: [event, decided.event] }];
  },
});
