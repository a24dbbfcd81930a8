import type { EnforcementCase } from '../../cases/enforcement-case.ts';
import { all, first } from '../../kinds/declare.ts';
import { type Term, clockRate } from '../shapes/clock-rate.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { nameOfPayment } from './fine-separation-rate.ts';

const due = { zh: '期限届满之日', en: 'the due day' };
const doneOrPast = { zh: '期限届满或已办理的', en: 'done, or past the due day' };
const noCalendar = { zh: '工作日历缺失的', en: 'calendar missing' };

/** 先行登记保存: 行政处罚法 (2021) Art 56 — dealt with within 7 working days; each list is an item. */
export const evidenceRegistrationOntimeRate = clockRate<'enforcement'>({
  id: 'evidence_registration_ontime_rate',
  name: { zh: '先行登记保存证据按期处理率', en: 'Registered evidence dealt with in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.evidence_handled'],
  words: {
    item: { zh: '先行登记保存清单', en: 'list of registered evidence' },
    numerator: { zh: '7个工作日内作出处理决定的', en: 'dealt with within seven working days' },
    denominator: doneOrPast,
    excluded: noCalendar,
    placedOn: due,
  },
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.evidence_registered', 'enforcement.evidence_handled'],
  begins: ['enforcement.evidence_registered'],
  days: 'penalty.evidence.days',
  dayUnit: 'working_day',

  terms(enforcement) {
    const lists = new Map<string, Term>();
    for (const { list, on, event } of all(enforcement, 'enforcement.evidence_registered')) {
      if (lists.has(list)) continue;
      const settled = all(enforcement, 'enforcement.evidence_handled').find((h) => h.list === list);
      const part = `evidence/${list}`;
      lists.set(list, { part, unit: enforcement.opened?.unit, startedOn: on, settled, evidence: [event] });
    }
    return [...lists.values()];
  },
});

/** 听证通知: 行政处罚法 (2021) Art 64 — the parties know seven working days before the hearing. */
export const hearingNoticeOntimeRate = conditionRate<'enforcement'>({
  id: 'hearing_notice_ontime_rate',
  name: { zh: '听证提前通知率', en: 'Hearings notified in time' },
  family: 'enforcement',
  subject: 'enforcement',
  words: {
    item: { zh: '已通知的听证', en: 'hearing that was notified' },
    numerator: { zh: '举行7个工作日前通知的', en: 'notified seven working days before' },
    denominator: { zh: '全部已通知的听证', en: 'all hearings notified' },
    excluded: noCalendar,
    placedOn: { zh: '听证之日', en: 'the day of the hearing' },
  },
  parameters: ['penalty.hearing_notice.days'],
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.hearing_notified'],
  begins: ['enforcement.hearing_notified'],

  things(enforcement, { law, calendar }) {
    const notice = first(enforcement, 'enforcement.hearing_notified');
    const days = notice && law.on('penalty.hearing_notice.days', notice.on)?.value;
    if (!notice || days === undefined) return [];
    const earliest = calendar.addWorkingDays(notice.on, days);
    return [
      {
        unit: enforcement.opened?.unit,
        on: notice.hearingOn,
        met: earliest !== undefined && earliest <= notice.hearingOn,
        excluded: earliest === undefined ? 'calendar_missing' : undefined,
        evidence: [notice.event],
      },
    ];
  },
});

const onTheSpot = { zh: '执法人员当场收缴的罚款', en: 'fine collected on the spot' };

/** 当场收缴: 行政处罚法 (2021) Art 71 — from the officer to the unit in two working days, from the unit to the bank in two more. */
export const fineHandedInOntimeRate = clockRate<'enforcement'>({
  id: 'fine_handed_in_ontime_rate',
  name: { zh: '当场收缴罚款按期交回率', en: 'Fines handed in by officers in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.fine_handed_in'],
  words: {
    item: onTheSpot,
    numerator: { zh: '2个工作日内交至本单位的', en: 'handed in within two working days' },
    denominator: doneOrPast,
    excluded: noCalendar,
    placedOn: due,
  },
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.paid', 'enforcement.fine_handed_in'],
  begins: ['enforcement.paid'],
  days: 'penalty.hand_in.days',
  dayUnit: 'working_day',
  terms: (enforcement) =>
    collected(enforcement).map(({ name, event, on }) => ({
      part: `payment/${name}`,
      unit: enforcement.opened?.unit,
      startedOn: on,
      settled: about(event, all(enforcement, 'enforcement.fine_handed_in')),
      evidence: [event],
    })),
});

export const fineBankedOntimeRate = clockRate<'enforcement'>({
  id: 'fine_banked_ontime_rate',
  name: { zh: '当场收缴罚款按期缴存率', en: 'Fines banked by units in time' },
  family: 'enforcement',
  subject: 'enforcement',
  decidedBy: ['enforcement.fine_banked'],
  words: {
    item: onTheSpot,
    numerator: { zh: '交回后2个工作日内缴付指定银行的', en: 'banked within two working days' },
    denominator: doneOrPast,
    excluded: noCalendar,
    placedOn: due,
  },
  needsEnforcement: true,
  reads: ['enforcement.opened', 'enforcement.paid', 'enforcement.fine_handed_in', 'enforcement.fine_banked'],
  begins: ['enforcement.fine_handed_in'],
  days: 'penalty.bank.days',
  dayUnit: 'working_day',
  terms: (enforcement) =>
    collected(enforcement).flatMap(({ name, event }) => {
      const handed = about(event, all(enforcement, 'enforcement.fine_handed_in'));
      if (!handed) return [];
      const settled = about(event, all(enforcement, 'enforcement.fine_banked'));
      const unit = enforcement.opened?.unit;
      return [
        { part: `payment/${name}`, unit, startedOn: handed.on, settled, evidence: [event, handed.event] },
      ];
    }),
});

const collected = ({ payments }: EnforcementCase) =>
  payments.flatMap((payment, i) =>
    payment.channel === 'on_the_spot'
      ? [{ name: nameOfPayment(payment, payments.slice(0, i)), event: payment.event, on: payment.on }]
      : [],
  );

const about = <F extends { readonly payment: string }>(payment: string, facts: readonly F[]): F | undefined =>
  facts.find((fact) => fact.payment === payment);
