import { all, first } from '../../kinds/declare.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { decidingUnit, preparingUnit, reviewBefore } from './decision-facts.ts';

const opening = ['decision.listed', 'decision.initiated'] as const;

/** 未经合法性审查不得提交讨论: 永川 §14 #59, 辽宁 17, 盐城 8; 713号令 Art 25. */
export const decisionLegalityReviewRate = conditionRate({
  id: 'decision_legality_review_rate',
  name: { zh: '重大决策合法性审查率', en: 'Decisions reviewed for legality' },
  family: 'decision',
  subject: 'decision',
  decidedBy: ['decision.legality_reviewed'],
  target: 'target.decision_legality_review_rate',
  reads: [...opening, 'decision.legality_reviewed', 'decision.deliberated'],
  words: {
    item: { zh: '提交集体讨论的重大行政决策', en: 'major decision put to a meeting' },
    numerator: {
      zh: '首次集体讨论之前合法性审查通过的；征求意见不算审查，同日的须有时刻为证',
      en: 'passed a legality review before the first meeting; consultation is no review, and on one day the hours must show the order',
    },
    denominator: { zh: '全部提交讨论的', en: 'all put to a meeting' },
    placedOn: { zh: '首次集体讨论之日', en: 'the day of the first meeting' },
  },
  things(c) {
    const meeting = first(c, 'decision.deliberated');
    if (!meeting) return [];
    const review = reviewBefore(c, meeting);
    const { on, event } = meeting;
    return [{ unit: decidingUnit(c), on, met: review !== undefined, evidence: [review?.event, event] }];
  },
});

/** 审查时间: 713号令 Art 26 — as a rule at least seven working days from the submission to the meeting. */
export const decisionReviewTimeRate = conditionRate({
  id: 'decision_review_time_rate',
  name: { zh: '合法性审查时间保障率', en: 'Legality reviews given enough time' },
  family: 'decision',
  subject: 'decision',
  parameters: ['decision.review.min_days'],
  target: 'target.decision_review_time_rate',
  reads: [...opening, 'decision.legality_reviewed', 'decision.deliberated'],
  words: {
    item: {
      zh: '首次集体讨论前写明送审日期的合法性审查，计入承办单位',
      en: 'legality review before the first meeting, its submission known, of the unit that prepares the decision',
    },
    numerator: {
      zh: '从送审到讨论满规定工作日的（送审当日不计）',
      en: 'with the working days asked for between submission (not counted) and meeting',
    },
    denominator: { zh: '全部写明送审日期的', en: 'all with a known day of submission' },
    placedOn: { zh: '首次集体讨论之日', en: 'the day of the first meeting' },
    excluded: { zh: '工作日历缺失的', en: 'calendar missing' },
  },
  things(c, { law, calendar }) {
    const meeting = first(c, 'decision.deliberated');
    const review = meeting && reviewBefore(c, meeting);
    if (!meeting || review?.submittedOn === undefined) return [];
    const days = law.on('decision.review.min_days', review.submittedOn)?.value;
    if (days === undefined) return [];
    const enough = calendar.addWorkingDays(review.submittedOn, days);
    return [
      {
        unit: preparingUnit(c),
        on: meeting.on,
        met: enough !== undefined && enough <= meeting.on,
        excluded: enough === undefined ? 'calendar_missing' : undefined,
        evidence: [review.event, meeting.event],
      },
    ];
  },
});

/** 法律意见书: 辽宁 17. */
export const legalOpinionLetterRate = conditionRate({
  id: 'legal_opinion_letter_rate',
  name: { zh: '法律意见书出具率', en: 'Reviews with a letter of legal opinion' },
  family: 'decision',
  subject: 'decision',
  decidedBy: ['decision.legality_reviewed#opinionLetter'],
  target: 'target.legal_opinion_letter_rate',
  reads: [...opening, 'decision.legality_reviewed'],
  words: {
    item: { zh: '每一次合法性审查', en: 'legality review' },
    numerator: { zh: '出具法律意见书的', en: 'with a letter of legal opinion' },
    denominator: { zh: '全部合法性审查（征求意见除外）', en: 'all reviews (consultations are none)' },
    placedOn: { zh: '审查之日', en: 'the day of the review' },
  },
  things: (c) =>
    all(c, 'decision.legality_reviewed')
      .filter((r) => r.mode === 'review')
      .map(({ on, event, opinionLetter }, i) => ({
        part: String(i + 1),
        unit: decidingUnit(c),
        on,
        met: opinionLetter === true,
        evidence: [event],
      })),
});

/** 意见不一致须说明理由: 永川 §15 #61, 辽宁 18; 713号令 Art 30. */
export const decisionDissentExplainedRate = conditionRate({
  id: 'decision_dissent_explained_rate',
  name: { zh: '不一致决定说明理由率', en: 'Decisions against the majority explained' },
  family: 'decision',
  subject: 'decision',
  decidedBy: ['decision.deliberated#reasonsGiven'],
  target: 'target.decision_dissent_explained_rate',
  reads: [...opening, 'decision.deliberated'],
  words: {
    item: {
      zh: '首长拟定意见与多数人不一致的集体讨论',
      en: 'meeting at which the head differed from the majority',
    },
    numerator: { zh: '在会上说明了理由的', en: 'the reasons given at the meeting' },
    denominator: { zh: '全部意见不一致的讨论', en: 'all such meetings' },
    placedOn: { zh: '讨论之日', en: 'the day of the meeting' },
  },
  things: (c) =>
    all(c, 'decision.deliberated').flatMap(({ on, event, dissent, reasonsGiven }, i) =>
      dissent === true
        ? [{ part: String(i + 1), unit: decidingUnit(c), on, met: reasonsGiven === true, evidence: [event] }]
        : [],
    ),
});

/** 行政首长末位表态: 辽宁 18; 713号令 Art 30. */
export const leaderSpeaksLastRate = conditionRate({
  id: 'leader_speaks_last_rate',
  name: { zh: '首长末位表态率', en: 'Meetings at which the head spoke last' },
  family: 'decision',
  subject: 'decision',
  decidedBy: ['decision.deliberated#leaderSpokeLast'],
  target: 'target.leader_speaks_last_rate',
  reads: [...opening, 'decision.deliberated'],
  words: {
    item: { zh: '重大行政决策的集体讨论', en: 'meeting on a major decision' },
    numerator: { zh: '记录载明首长末位表态的', en: 'recorded that the head spoke last' },
    denominator: { zh: '全部集体讨论，没有记载的也在内', en: 'all meetings, those with no record too' },
    placedOn: { zh: '讨论之日', en: 'the day of the meeting' },
  },
  things: (c) =>
    all(c, 'decision.deliberated').map(({ on, event, leaderSpokeLast }, i) => ({
      part: String(i + 1),
      unit: decidingUnit(c),
      on,
      met: leaderSpokeLast === true,
      evidence: [event],
    })),
});
