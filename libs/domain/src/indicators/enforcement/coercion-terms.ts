import { earliestOf } from '../../cases/fact.ts';
import { first } from '../../kinds/declare.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { conditionRate } from '../shapes/condition-rate.ts';

const due = { zh: '期限届满之日', en: 'the due day' };
const doneOrPast = { zh: '期限届满或已办理的', en: 'done, or past the due day' };
const noCalendar = { zh: '工作日历缺失的', en: 'calendar missing' };

/** 查封扣押冻结期限: 行政强制法 Art 25, 32 — 30 days, and 30 more if approved in time. */
export const coercionMeasureOntimeRate = clockRate<'coercion'>({
  id: 'coercion_measure_ontime_rate',
  name: { zh: '强制措施按期了结率', en: 'Coercive measures ended in time' },
  family: 'enforcement',
  subject: 'coercion',
  decidedBy: ['coercion.lifted', 'coercion.disposed'],
  words: {
    item: { zh: '查封、扣押、冻结', en: 'sealing, seizure or freezing' },
    numerator: { zh: '期限内解除或者作出处理决定的', en: 'lifted or disposed of by the due day' },
    denominator: doneOrPast,
    excluded: { zh: '其他强制措施不计', en: 'other measures have no such term' },
    placedOn: due,
  },
  target: 'target.coercion_measure_ontime_rate',
  needsEnforcement: true,
  reads: ['coercion.imposed', 'coercion.extended', 'coercion.lifted', 'coercion.disposed'],
  begins: ['coercion.imposed'],
  days: 'coercion.measure.days',
  dayUnit: 'calendar_day',
  extensionMax: 'coercion.measure.extension.max_days',

  terms(c) {
    const imposed = first(c, 'coercion.imposed');
    if (!imposed || imposed.means === 'other') return [];
    return [
      {
        unit: imposed.unit,
        startedOn: imposed.on,
        extension: first(c, 'coercion.extended'),
        settled: earliestOf(first(c, 'coercion.lifted'), first(c, 'coercion.disposed')),
        evidence: [imposed.event],
      },
    ];
  },
});

/** 冻结通知: 行政强制法 Art 31 — the decision reaches the party within three working days. */
export const freezingNoticeOntimeRate = clockRate<'coercion'>({
  id: 'freezing_notice_ontime_rate',
  name: { zh: '冻结决定书按期交付率', en: 'Freezing decisions delivered in time' },
  family: 'enforcement',
  subject: 'coercion',
  decidedBy: ['coercion.notified'],
  words: {
    item: { zh: '冻结存款、汇款', en: 'freezing of deposits' },
    numerator: { zh: '3个工作日内交付冻结决定书的', en: 'delivered within three working days' },
    denominator: doneOrPast,
    excluded: noCalendar,
    placedOn: due,
  },
  needsEnforcement: true,
  reads: ['coercion.imposed', 'coercion.notified'],
  begins: ['coercion.imposed'],
  days: 'coercion.freeze_notice.days',
  dayUnit: 'working_day',

  terms(c) {
    const imposed = first(c, 'coercion.imposed');
    if (imposed?.means !== 'deposits_frozen') return [];
    const settled = first(c, 'coercion.notified');
    return [{ unit: imposed.unit, startedOn: imposed.on, settled, evidence: [imposed.event] }];
  },
});

/** 事后公开: 国办发〔2018〕118号 — other decisions than licences and penalties within 20 working days. */
export const coercionPublicityRate = clockRate<'coercion'>({
  id: 'coercion_publicity_rate',
  name: { zh: '强制措施决定按期公示率', en: 'Coercive measures published in time' },
  family: 'enforcement',
  subject: 'coercion',
  decidedBy: ['coercion.published'],
  words: {
    item: { zh: '行政强制措施决定', en: 'decision on a coercive measure' },
    numerator: { zh: '20个工作日内公示的', en: 'published within twenty working days' },
    denominator: doneOrPast,
    excluded: noCalendar,
    placedOn: due,
  },
  needsEnforcement: true,
  reads: ['coercion.imposed', 'coercion.published'],
  begins: ['coercion.imposed'],
  days: 'coercion.publish.days',
  dayUnit: 'working_day',

  terms(c) {
    const imposed = first(c, 'coercion.imposed');
    if (!imposed) return [];
    const settled = first(c, 'coercion.published');
    return [{ unit: imposed.unit, startedOn: imposed.on, settled, evidence: [imposed.event] }];
  },
});

/** 申请期限: 行政强制法 Art 53 — within three months after the party could last object. */
export const courtApplicationOntimeRate = clockRate<'coercion'>({
  id: 'court_application_ontime_rate',
  name: { zh: '申请法院强制执行按期率', en: 'Applications to the court in time' },
  family: 'enforcement',
  subject: 'coercion',
  words: {
    item: {
      zh: '登记了救济期限届满日的申请',
      en: 'application of which the end of the time to object is known',
    },
    numerator: { zh: '届满后3个月内申请的', en: 'made within three months of it' },
    denominator: { zh: '全部此类申请', en: 'all such applications' },
    placedOn: due,
  },
  needsEnforcement: true,
  reads: ['coercion.demanded', 'coercion.court_applied'],
  begins: ['coercion.court_applied'],
  days: 'coercion.court.months',
  dayUnit: 'month',

  terms(c) {
    const settled = first(c, 'coercion.court_applied');
    const demanded = first(c, 'coercion.demanded');
    if (!settled || demanded?.appealEndedOn === undefined) return [];
    return [{ unit: settled.unit, startedOn: demanded.appealEndedOn, settled, evidence: [demanded.event] }];
  },
});

/** 催告: 行政强制法 Art 54 — no application before ten working days have passed since the demand. */
export const courtApplicationAfterDemandRate = conditionRate<'coercion'>({
  id: 'court_application_after_demand_rate',
  name: { zh: '申请法院前催告率', en: 'Applications to the court after a demand' },
  family: 'enforcement',
  subject: 'coercion',
  decidedBy: ['coercion.demanded'],
  words: {
    item: { zh: '申请法院强制执行', en: 'application to the court' },
    numerator: { zh: '催告书送达满10个工作日后申请的', en: 'made ten working days after the demand' },
    denominator: { zh: '全部申请', en: 'all applications' },
    excluded: noCalendar,
    placedOn: { zh: '申请之日', en: 'the day of the application' },
  },
  parameters: ['coercion.demand.days'],
  needsEnforcement: true,
  reads: ['coercion.demanded', 'coercion.court_applied'],
  begins: ['coercion.court_applied'],

  things(c, { law, calendar }) {
    const applied = first(c, 'coercion.court_applied');
    const days = applied && law.on('coercion.demand.days', applied.on)?.value;
    if (!applied || days === undefined) return [];
    const demanded = first(c, 'coercion.demanded');
    const passed = demanded && calendar.addWorkingDays(demanded.on, days);
    return [
      {
        unit: applied.unit,
        on: applied.on,
        met: passed !== undefined && applied.on > passed,
        excluded: demanded && passed === undefined ? 'calendar_missing' : undefined,
        evidence: [demanded?.event, applied.event],
      },
    ];
  },
});
