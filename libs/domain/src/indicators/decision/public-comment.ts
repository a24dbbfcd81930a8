import { daysBetween } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import { conditionRate, doneRate } from '../shapes/condition-rate.ts';
import { preparingUnit } from './decision-facts.ts';

const opening = ['decision.listed', 'decision.initiated'] as const;

/** 公开征求意见一般不少于30日: 盐城 8; 713号令 Art 15 — or fewer days, with the reason published in the notice. */
export const decisionComment30dRate = conditionRate({
  id: 'decision_comment_30d_rate',
  name: { zh: '征求意见满期率', en: 'Comment open long enough' },
  family: 'decision',
  subject: 'decision',
  parameters: ['decision.comment.days'],
  target: 'target.decision_comment_30d_rate',
  reads: [...opening, 'decision.comment_opened', 'decision.comment_closed'],
  words: {
    item: {
      zh: '已结束的公开征求意见，计入承办单位',
      en: 'public comment that was closed, of the unit that prepares it',
    },
    numerator: {
      zh: '从公布到截止满规定天数的，或者公告时说明了缩短理由的',
      en: 'open for the days asked for, from opening to closing, or for fewer with the reason in the notice',
    },
    denominator: { zh: '全部已结束的征求意见', en: 'all that were closed' },
    placedOn: { zh: '截止之日', en: 'the day of closing' },
    excluded: { zh: '尚未截止的不计', en: 'those still open are not counted' },
  },
  things(c, { law }) {
    const rounds = all(c, 'decision.comment_opened');
    return rounds.flatMap((round, i) => {
      const days = law.on('decision.comment.days', round.on)?.value;
      const next = rounds[i + 1];
      const closed = all(c, 'decision.comment_closed').find(
        (end) => end.on >= round.on && (next === undefined || end.on <= next.on),
      );
      if (days === undefined || !closed) return [];
      return [
        {
          part: String(i + 1),
          unit: preparingUnit(c),
          on: closed.on,
          met: round.shorterBecause !== undefined || daysBetween(round.on, closed.on) >= days,
          evidence: [round.event, closed.event],
        },
      ];
    });
  },
});

/** 反馈意见采纳情况和理由: 永川 §12 #53, 辽宁 15. */
export const decisionFeedbackRate = doneRate({
  id: 'decision_feedback_rate',
  name: { zh: '意见采纳情况反馈率', en: 'Decisions with published feedback' },
  family: 'decision',
  subject: 'decision',
  decidedBy: ['decision.feedback_published'],
  target: 'target.decision_feedback_rate',
  reads: [...opening, 'decision.comment_closed', 'decision.hearing_held', 'decision.feedback_published'],
  words: {
    item: {
      zh: '有公众参与（征求意见或听证）的决策，计入承办单位',
      en: 'decision with comment or a hearing, of the unit that prepares it',
    },
    numerator: { zh: '其后公布意见采纳情况和理由的', en: 'with feedback published after it' },
    denominator: { zh: '全部有公众参与的，尚未反馈的也在内', en: 'all of them, those still waiting too' },
    placedOn: { zh: '首次征求意见截止或听证之日', en: 'the first day of closing or hearing' },
  },
  things(c) {
    const took = [first(c, 'decision.comment_closed'), first(c, 'decision.hearing_held')]
      .filter((fact) => fact !== undefined)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
    if (!took) return [];
    const done = all(c, 'decision.feedback_published').find((f) => f.on >= took.on);
    return [{ unit: preparingUnit(c), on: took.on, done, evidence: [took.event, done?.event] }];
  },
});

/** 听证次数: 辽宁 15. */
export const decisionHearingCount = actCount({
  id: 'decision_hearing_count',
  name: { zh: '决策听证次数', en: 'Hearings on decisions' },
  family: 'decision',
  subject: 'decision',
  reads: [...opening, 'decision.hearing_held'],
  words: {
    item: {
      zh: '重大行政决策听证会，计入承办单位',
      en: 'hearing on a major decision, of the unit that prepares it',
    },
    numerator: { zh: '举行的次数', en: 'held' },
    placedOn: { zh: '举行之日', en: 'the day of the hearing' },
  },
  acts: (c) =>
    all(c, 'decision.hearing_held').map(({ on, event }) => ({
      part: event,
      unit: preparingUnit(c),
      on,
      evidence: [event],
    })),
});

/** 听证材料提前送达: 713号令 Art 16 — seven days before the hearing. */
export const decisionHearingNoticeRate = conditionRate({
  id: 'decision_hearing_notice_rate',
  name: { zh: '听证材料按期送达率', en: 'Hearing papers sent in time' },
  family: 'decision',
  subject: 'decision',
  parameters: ['decision.hearing.notice_days'],
  target: 'target.decision_hearing_notice_rate',
  reads: [...opening, 'decision.hearing_held'],
  words: {
    item: {
      zh: '写明材料送达日期的决策听证会，计入承办单位',
      en: 'hearing whose day of sending papers is known, of the unit that prepares it',
    },
    numerator: { zh: '在听证会前满规定天数送达的', en: 'sent as many days before the hearing as asked for' },
    denominator: { zh: '全部写明送达日期的', en: 'all with a known day' },
    placedOn: { zh: '举行之日', en: 'the day of the hearing' },
  },
  things: (c, { law }) =>
    all(c, 'decision.hearing_held').flatMap(({ on, event, materialsSentOn }, i) => {
      const days = law.on('decision.hearing.notice_days', on)?.value;
      if (days === undefined || materialsSentOn === undefined) return [];
      const met = daysBetween(materialsSentOn, on) >= days;
      return [{ part: String(i + 1), unit: preparingUnit(c), on, met, evidence: [event] }];
    }),
});
