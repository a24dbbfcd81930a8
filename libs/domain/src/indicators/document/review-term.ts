import { all, first } from '../../kinds/declare.ts';
import { dayNumber } from '../../dates/local-date.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { madeDocument } from './made-document.ts';

/** 合法性审核期限: 国办发〔2018〕115号 — no longer than 15 working days from the day it was sent in. */
export const docReviewOntimeRate = clockRate({
  id: 'doc_review_ontime_rate',
  name: { zh: '规范性文件合法性审核及时率', en: 'Legality reviews done in time' },
  family: 'document',
  subject: 'document',
  days: 'doc.review.max_days',
  dayUnit: 'working_day',
  reads: ['document.drafted', 'document.promulgated', 'document.legality_reviewed'],
  words: {
    item: { zh: '写明送审日期的合法性审核', en: 'legality review whose day of submission is known' },
    numerator: { zh: '在期限内完成的', en: 'done by the due day' },
    denominator: { zh: '已完成的', en: 'done' },
    placedOn: { zh: '审核期限届满之日', en: 'the due day' },
    excluded: { zh: '工作日历缺失的；征求意见不算审核', en: 'calendar missing; consultation is no review' },
  },
  terms: (c) =>
    all(c, 'document.legality_reviewed')
      .filter((r) => r.mode === 'review')
      .flatMap((review, i) =>
        review.submittedOn === undefined
          ? []
          : [
              {
                part: String(i + 1),
                unit: (first(c, 'document.promulgated') ?? first(c, 'document.drafted'))?.unit,
                startedOn: review.submittedOn,
                settled: review,
                evidence: [],
              },
            ],
      ),
});

/** 涉企文件公开征求意见: 优化营商环境条例 Art 62 — as a rule at least 30 days. */
export const docMarketCommentRate = conditionRate({
  id: 'doc_market_comment_30d_rate',
  name: { zh: '涉企文件征求意见满期率', en: 'Market documents put to comment long enough' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.consulted'],
  parameters: ['doc.market_comment.days'],
  reads: ['document.promulgated', 'document.consulted'],
  words: {
    item: { zh: '涉及市场主体的规范性文件', en: 'document issued that concerns market entities' },
    numerator: {
      zh: '发布前公开征求意见满规定天数的，或者已公布缩短理由的',
      en: 'put to public comment for the days asked for before its issue, or for fewer with a published reason',
    },
    denominator: { zh: '全部涉企规范性文件', en: 'all of them' },
    placedOn: { zh: '发布之日', en: 'the day of issue' },
  },
  things(c, { law }) {
    const made = madeDocument(c);
    if (made?.market !== true) return [];
    const days = law.on('doc.market_comment.days', made.on)?.value;
    if (days === undefined) return [];
    const { unit, on, event } = made;
    const done = all(c, 'document.consulted').find((comment) => isLongEnough(comment, on, days));
    return [{ unit, on, met: done !== undefined, evidence: [done?.event, event] }];
  },
});

interface Comment {
  readonly on: string;
  readonly closedOn?: string | undefined;
  readonly shorterBecause?: string | undefined;
}

/** Full days from opening to closing; a shorter time is lawful where its reason was published with the notice. */
function isLongEnough(comment: Comment, madeOn: string, days: number): boolean {
  const { on, closedOn, shorterBecause } = comment;
  if (closedOn === undefined || closedOn > madeOn) return false;
  return shorterBecause !== undefined || dayNumber(closedOn) - dayNumber(on) >= days;
}
