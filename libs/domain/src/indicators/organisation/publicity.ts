import { first, once } from '../../kinds/declare.ts';
import { actCount, counted } from '../shapes/act-count.ts';
import { doneRate } from '../shapes/condition-rate.ts';

const heldOn = { zh: '活动之日', en: 'the day of the activity' };

/** 普法活动: 盐城 第12项, 梁平区袁驿镇报告 (七)1 — counted, never scored. */
export const publicityCount = actCount<'publicity'>({
  id: 'publicity_count',
  name: { zh: '普法活动次数', en: 'Publicity activities' },
  family: 'publicity',
  subject: 'publicity',
  words: {
    item: { zh: '普法活动', en: 'activity' },
    numerator: { zh: '各种形式的普法活动', en: 'activities of any form' },
    placedOn: heldOn,
  },
  reads: ['publicity.held'],
  begins: ['publicity.held'],
  acts: (c) => once(c, 'publicity.held').map(counted),
});

/** 受众人次: 梁平区袁驿镇报告 (七)1、(八). Activities that name no number add nothing. */
export const publicityAudience = actCount<'publicity'>({
  id: 'publicity_audience',
  name: { zh: '普法受众人次', en: 'Audience of publicity' },
  family: 'publicity',
  subject: 'publicity',
  sum: 'count',
  words: {
    item: { zh: '报有人次的普法活动', en: 'activity with a number of listeners' },
    numerator: { zh: '受众人次之和', en: 'sum of listeners' },
    placedOn: heldOn,
    excluded: { zh: '未报人次的活动', en: 'activities without a number' },
  },
  reads: ['publicity.held'],
  begins: ['publicity.held'],
  acts: (c) =>
    once(c, 'publicity.held').flatMap(({ unit, on, event, audience }) =>
      audience === undefined ? [] : [{ unit, on, amount: String(audience), evidence: [event] }],
    ),
});

/** 法治大讲堂: 梁平区袁驿镇报告 (八). */
export const lectureCount = actCount<'publicity'>({
  id: 'lecture_count',
  name: { zh: '法治讲座（大讲堂）场次', en: 'Public lectures on law' },
  family: 'publicity',
  subject: 'publicity',
  words: {
    item: { zh: '面向公众的法治讲座', en: 'lecture for the public' },
    numerator: { zh: '讲座场次', en: 'lectures' },
    placedOn: heldOn,
  },
  reads: ['publicity.held'],
  begins: ['publicity.held'],
  acts: (c) =>
    once(c, 'publicity.held')
      .filter(({ form }) => form === 'lecture')
      .map(counted),
});

/** 普法提示反馈率: 法治宣传教育法第57条 — answered in good time; the law names no number of days. */
export const publicityNoticeAnsweredRate = doneRate<'publicity'>({
  id: 'publicity_notice_answered_rate',
  name: { zh: '普法提示反馈率', en: 'Publicity notices answered' },
  family: 'publicity',
  subject: 'publicity',
  decidedBy: ['publicity.notice_answered'],
  words: {
    item: { zh: '收到的普法提示', en: 'notice received' },
    numerator: { zh: '已反馈的', en: 'answered' },
    denominator: { zh: '全部收到的', en: 'all received' },
    placedOn: { zh: '收到之日', en: 'the day of receipt' },
  },
  target: 'target.publicity_notice_answered_rate',
  reads: ['publicity.notice_received', 'publicity.notice_answered'],
  begins: ['publicity.notice_received'],
  things(c) {
    const received = first(c, 'publicity.notice_received');
    const done = first(c, 'publicity.notice_answered');
    return received
      ? [{ unit: received.unit, on: received.on, done, evidence: [received.event, done?.event] }]
      : [];
  },
});
