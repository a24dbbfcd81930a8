import type { Profile } from '../parameter.ts';
import { all, comparedBefore, since } from './entry.ts';

const OUTLINE_STARTS = '2021-01-01';
const OUTLINE_ENDED = '2026-01-01';
const outline = '《法治政府建设实施纲要（2021—2025年）》';
const published = { publishedOn: '2021-08-11' };
const stillApplied = { note: '纲要期限至2025年，此后未见新规定，暂沿用' };

/** Officers, reviewers and leaders. Before 2021 no number of hours or lectures stood in a national text. */
export const nationalStaff: Profile['values'] = {
  'training.officer.hours': [
    since(OUTLINE_STARTS, 60, outline, published),
    since(OUTLINE_ENDED, 60, outline, stillApplied),
  ],
  'duty.lectures': [
    since(OUTLINE_STARTS, { atLeast: 2, units: ['government'], meetings: ['lecture'] }, outline, published),
    since(OUTLINE_ENDED, { atLeast: 2, units: ['government'], meetings: ['lecture'] }, outline, stillApplied),
  ],
  'target.officer_training_hours_rate': [
    since(OUTLINE_STARTS, all, outline, published),
    since(OUTLINE_ENDED, all, outline, stillApplied),
  ],
  'target.leading_group_lecture_count': [
    since(OUTLINE_STARTS, all, outline, published),
    since(OUTLINE_ENDED, all, outline, stillApplied),
  ],
  'target.officer_certified_rate': [
    comparedBefore('2021-07-15', all, '《行政处罚法》（2021）第四十二条'),
    since('2021-07-15', all, '《行政处罚法》（2021）第四十二条'),
  ],
  'target.legal_reviewer_ratio': [
    since('2018-12-05', { n: 1, d: 20 }, '国办发〔2018〕118号（法制审核人员原则上不少于执法人员总数的5%）'),
  ],
};
