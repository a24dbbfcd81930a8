import { meetingDuty } from './meeting-duty.ts';

/** 领导干部法治专题培训班: 永川区实施方案 §35 #146 — at least one a year for every level and every department. */
export const leaderTrainingClassCount = meetingDuty({
  id: 'leader_training_class_count',
  name: { zh: '领导干部法治专题培训班', en: 'Training classes on law for leaders' },
  numerator: { zh: '当年培训班达到规定期数的', en: 'held as many classes in the year as are asked for' },
  duty: 'duty.leader_class',
  target: 'target.leader_training_class_count',
});
