import type { DataOf } from '../../events/register.ts';
import { choice, named, target } from './naming.ts';

type Topic = DataOf<'training.attended'>['category'];

/** Numbers and choices of the family `training` beyond contract §5. */
export const staffParameters = {
  'training.officer.pro_rata': choice('学时折算', 'Hours of those who join during the year', {
    none: '不折算',
    by_month: '按在岗月数折算',
  }),
  'training.officer.least_months': named('免训在岗月数', 'Months in post below which nothing is owed', '月'),
  'training.officer.topics': named<readonly Topic[]>('执法人员培训类别', 'Topics of training of officers'),
  'training.initial.included': choice('初任、任职培训含依法行政', 'Law in the training on appointment', {
    included: '应包含',
  }),
  'training.leader.round': named('领导干部轮训周期', 'Round of training of leaders', '年'),
  'training.head.offjob_sessions': named('负责人任期内脱产培训', 'Off-job training of heads in a term', '次'),
  'officer.appraisal': choice('执法人员平时考核', 'Appraisal of officers', { yearly: '每年' }),
  'officer.file': choice('执法人员执法档案', 'File of officers', { each: '每人建档' }),
  'leader.law_study_report': choice('述职报告学法用法', 'Study of law in the yearly report', {
    yearly: '每年',
  }),
  'certificate.warning.days': named('执法证到期提醒', 'Days of warning before a certificate runs out', '日'),
  'exam.pass.denominator': choice('合格率分母', 'Denominator of the pass rate', {
    taken: '参考人数',
    obliged: '应考人数',
  }),
  'target.officer_training_topic_coverage': target('培训类别覆盖率目标', 'Target: every topic'),
  'target.civil_servant_initial_law_included': target('初任培训含依法行政目标', 'Target: law included'),
  'target.officer_appraised_rate': target('平时考核率目标', 'Target: officers appraised'),
  'target.officer_file_rate': target('建档率目标', 'Target: officers with a file'),
  'target.cert_without_exam_count': target('未经考试发证目标', 'Target: certificates without an exam'),
  'target.new_leader_law_exam_rate': target('任前考试率目标', 'Target: new leaders examined'),
  'target.new_leader_law_exam_pass_rate': target('任前考试合格率目标', 'Target: new leaders passed'),
  'target.leader_rotation_rate': target('领导干部轮训率目标', 'Target: leaders trained'),
  'target.enforcement_head_offjob_training': target('脱产培训率目标', 'Target: heads trained off the job'),
  'target.leader_law_study_in_report': target('述职学法目标', 'Target: study of law reported'),
};
