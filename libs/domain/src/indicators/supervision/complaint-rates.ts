import type { CaseOf } from '../../cases/register.ts';
import { first } from '../../kinds/declare.ts';
import { endedUnsettled } from '../exclusion.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { doneRate } from '../shapes/condition-rate.ts';

const withdrawnBefore = (one: CaseOf<'complaint'>, on: string | undefined) =>
  endedUnsettled({ withdrawn: first(one, 'complaint.withdrawn') }, on);

/** 投诉举报按期答复率: 永川区 #83, 辽宁 36, 密云 22 — by the day named on receipt, else within the profile's days. */
export const complaintAnsweredRate = clockRate({
  id: 'complaint_answered_rate',
  name: { zh: '投诉举报按期答复率', en: 'Complaints answered in time' },
  family: 'supervision',
  subject: 'complaint',
  decidedBy: ['complaint.answered'],
  words: {
    item: { zh: '收到的投诉举报', en: 'complaint received' },
    numerator: { zh: '在期限内答复的', en: 'answered by the due day' },
    denominator: { zh: '期限届满或已答复的', en: 'answered, or past the due day' },
    excluded: { zh: '答复前撤回的', en: 'withdrawn before the answer' },
    placedOn: { zh: '答复期限届满之日', en: 'the due day' },
  },
  days: 'complaint.answer.days',
  dayUnit: 'calendar_day',
  target: 'target.complaint_answered_rate',
  reads: ['complaint.received', 'complaint.answered', 'complaint.withdrawn'],
  terms(one) {
    const [received, answered] = [first(one, 'complaint.received'), first(one, 'complaint.answered')];
    if (!received) return [];
    const { unit, on, dueOn, event } = received;
    const excluded = withdrawnBefore(one, answered?.on);
    return [{ unit, startedOn: on, dueOn, settled: answered, excluded, evidence: [event] }];
  },
});

/** 处理结果公布率: 密云 22 — of what was closed, what was made known to the public. */
export const complaintResultPublishedRate = doneRate({
  id: 'complaint_result_published_rate',
  name: { zh: '投诉举报处理结果公布率', en: 'Results of complaints published' },
  family: 'supervision',
  subject: 'complaint',
  decidedBy: ['complaint.published'],
  words: {
    item: { zh: '已办结的投诉举报', en: 'complaint closed' },
    numerator: { zh: '处理结果已公布的', en: 'its result published' },
    denominator: { zh: '办结的全部', en: 'all closed' },
    placedOn: { zh: '办结之日', en: 'the day of closing' },
  },
  reads: ['complaint.received', 'complaint.closed', 'complaint.published'],
  things(one) {
    const [received, closed] = [first(one, 'complaint.received'), first(one, 'complaint.closed')];
    if (!closed) return [];
    const done = first(one, 'complaint.published');
    return [{ unit: received?.unit, on: closed.on, done, evidence: [closed.event, done?.event] }];
  },
});

/** 实名举报登记率: 辽宁 37 — every report by name is entered in the register, from 2016 on. */
export const namedReportRegisteredRate = doneRate({
  id: 'named_report_registered_rate',
  name: { zh: '实名投诉举报登记率', en: 'Reports by name registered' },
  family: 'supervision',
  subject: 'complaint',
  decidedBy: ['complaint.registered'],
  words: {
    item: { zh: '收到的实名投诉举报', en: 'report by name received' },
    numerator: { zh: '已登记的', en: 'registered' },
    denominator: { zh: '收到的全部', en: 'all received' },
    excluded: { zh: '登记前撤回的；匿名的不计', en: 'withdrawn before it; anonymous ones are no items' },
    placedOn: { zh: '收到之日', en: 'the day of receipt' },
  },
  target: 'target.named_report_registered_rate',
  reads: ['complaint.received', 'complaint.registered', 'complaint.withdrawn'],
  things(one) {
    const received = first(one, 'complaint.received');
    if (received?.named !== true) return [];
    const done = first(one, 'complaint.registered');
    const { unit, on, event } = received;
    return [{ unit, on, done, excluded: withdrawnBefore(one, done?.on), evidence: [event, done?.event] }];
  },
});
