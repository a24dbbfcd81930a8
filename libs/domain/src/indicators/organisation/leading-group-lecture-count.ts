import { meetingDuty } from './meeting-duty.ts';

/** 领导班子法治专题讲座: 永川区实施方案 §35 #146 — at least two a year for the district and its towns. */
export const leadingGroupLectureCount = meetingDuty({
  id: 'leading_group_lecture_count',
  name: { zh: '领导班子法治专题讲座', en: 'Lectures on law for the leading group' },
  numerator: {
    zh: '当年讲座（学法）达到规定期数的',
    en: 'held as many lectures in the year as are asked for',
  },
  duty: 'duty.lectures',
  target: 'target.leading_group_lecture_count',
});
