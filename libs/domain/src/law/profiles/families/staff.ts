import { FIRST_DAY } from '../../../dates/local-date.ts';
import type { DatedValue, Profile } from '../../parameter.ts';
import { all, since } from '../entry.ts';
import { nationalStaff } from '../national-staff.ts';
import { places } from './places.ts';
import { endsOn, none } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const { miyun, liaoning, yongchuan, yancheng } = places;

const inMiyun = <T>(value: T, items: string): readonly DatedValue<T>[] => [
  since(miyun.from, value, miyun.text(items), miyun.remarks),
];
const inLiaoning = <T>(value: T, items: string, from: string = liaoning.from): readonly DatedValue<T>[] => [
  since(from, value, liaoning.text(items), liaoning.remarks),
];
const inYongchuan = <T>(value: T, items: string, from: string = yongchuan.from): readonly DatedValue<T>[] => [
  since(from, value, yongchuan.text(items), yongchuan.remarks),
];
/** The value of the plan for 2021; from 2022 on the national ones, if there are any. */
const inYancheng = <T>(
  value: T,
  items: string,
  after: readonly DatedValue<T>[] = [],
): readonly DatedValue<T>[] => [
  since(yancheng.from, value, yancheng.text(items), yancheng.remarks),
  ...nationalAgain(after, items),
];

/** What is in force nationally on the day after the plan, from that day on; nothing where nothing is. */
function nationalAgain<T>(series: readonly DatedValue<T>[], items: string): readonly DatedValue<T>[] {
  const inForce = series.findLast(({ from }) => from <= yancheng.ended);
  if (!inForce) return [endsOn(yancheng.ended, yancheng.text(items))];
  return [{ ...inForce, from: yancheng.ended }, ...series.filter(({ from }) => from > yancheng.ended)];
}

/** No hours by the place's own text, until the national outline named some. */
const noHours = (from: string, text: string): readonly DatedValue<number>[] => [
  endsOn(from, text),
  ...nationalHours,
];
const nationalHours = nationalStaff['training.officer.hours'] ?? [];
const nationalLectures = nationalStaff['duty.lectures'] ?? [];
const nationalLectureTarget = nationalStaff['target.leading_group_lecture_count'] ?? [];

const outline = '《法治政府建设实施纲要（2021—2025年）》';
const fromOutline = <T>(value: T): readonly DatedValue<T>[] => [
  since('2021-01-01', value, outline, { publishedOn: '2021-08-11' }),
  since('2026-01-01', value, outline, { note: '纲要期限至2025年，此后未见新规定，暂沿用' }),
];
const publicityLaw = '《法治宣传教育法》（2025）第三十八条';

const nationalValues: Profile['values'] = {
  'training.officer.pro_rata': [
    since(FIRST_DAY, 'none', '国家和五份文件均未规定年中到岗人员的学时折算', {
      note: '是否按月折算由当地考核办法定',
    }),
  ],
  'training.officer.least_months': [
    since(FIRST_DAY, 0, '国家和五份文件均未规定短期在岗人员免训', { note: '0表示不论在岗长短均须达标' }),
  ],
  'certificate.warning.days': [
    since(FIRST_DAY, 180, '执法证有效期届满前六个月内换证（湖南等地规定）', {
      note: '仅作提醒，各地证件有效期二年、三年、五年不一',
    }),
  ],
  'exam.pass.denominator': [
    since(FIRST_DAY, 'taken', '合格率以参考人数为分母', {
      note: '部分单位以应考人数为分母，请与组织部门核对',
    }),
  ],
  'training.head.offjob_sessions': fromOutline(1),
  'target.enforcement_head_offjob_training': fromOutline(all),
  'leader.law_study_report': [since('2025-11-01', 'yearly', publicityLaw)],
  'target.leader_law_study_in_report': [since('2025-11-01', all, publicityLaw)],
};

const yongchuanValues: Profile['values'] = {
  'officer.appraisal': inYongchuan('yearly', '第21项、任务86', '2017-01-01'),
  'target.officer_appraised_rate': inYongchuan(all, '第21项、任务86', '2017-01-01'),
  'target.cert_without_exam_count': inYongchuan(none, '第21项'),
  'target.new_leader_law_exam_rate': inYongchuan(all, '第36项、任务151'),
  'target.new_leader_law_exam_pass_rate': inYongchuan(all, '第36项、任务151'),
};

const liaoningValues: Profile['values'] = {
  'duty.lectures': inLiaoning({ atLeast: 2, units: ['government'], meetings: ['lecture'] }, '第51项'),
  'duty.leader_class': inLiaoning(
    { atLeast: 1, units: ['government'], meetings: ['leader_class'] },
    '第51项',
  ),
  'target.leading_group_lecture_count': inLiaoning(all, '第51项'),
  'target.leader_training_class_count': inLiaoning(all, '第51项'),
  'training.officer.hours': noHours(liaoning.from, liaoning.text('第51项（三类专题培训，未定学时）')),
  'training.officer.topics': inLiaoning(['general', 'special', 'new_law'], '第51项'),
  'target.officer_training_topic_coverage': inLiaoning(all, '第51项'),
  'officer.appraisal': inLiaoning('yearly', '第24项'),
  'officer.file': inLiaoning('each', '第33项'),
  'target.officer_file_rate': inLiaoning(all, '第33项', '2018-12-31'),
  'target.cert_without_exam_count': inLiaoning(none, '第24项'),
};

const miyunValues: Profile['values'] = {
  'duty.lectures': inMiyun({ atLeast: 2, units: ['government'], meetings: ['lecture'] }, '第3项'),
  'duty.leader_class': inMiyun({ atLeast: 2, units: ['government'], meetings: ['seminar'] }, '第3项'),
  'target.leading_group_lecture_count': inMiyun(all, '第3项'),
  'target.leader_training_class_count': inMiyun(all, '第3项'),
  'training.officer.hours': noHours(miyun.from, miyun.text('第4项（三类培训，未定学时）')),
  'training.officer.topics': inMiyun(['general', 'special', 'new_law'], '第4项'),
  'target.officer_training_topic_coverage': inMiyun(all, '第4项'),
  'training.initial.included': inMiyun('included', '第4项'),
  'target.civil_servant_initial_law_included': inMiyun(all, '第4项'),
  // 五年内: from the day of the text to the day before its fifth anniversary.
  'training.leader.round': [
    ...inMiyun(5, '第3项'),
    endsOn('2016-11-22', miyun.text('第3项（五年轮训期满）')),
  ],
  'target.leader_rotation_rate': inMiyun(all, '第3项'),
};

const yanchengValues: Profile['values'] = {
  'duty.lectures': inYancheng(
    { atLeast: 2, units: ['government', 'department'], meetings: ['collective_study'] },
    '第22项',
    nationalLectures,
  ),
  'duty.leader_class': inYancheng(
    { atLeast: 1, units: ['government'], meetings: ['leader_class'] },
    '第22项',
  ),
  'target.leading_group_lecture_count': inYancheng(all, '第22项', nationalLectureTarget),
  'target.leader_training_class_count': inYancheng(all, '第22项'),
  'training.officer.hours': [
    endsOn(yancheng.from, yancheng.text('第22项（强化业务培训，未定学时）')),
    ...nationalAgain(nationalHours, '第22项'),
  ],
};

const liangpingValues: Profile['values'] = {
  'exam.pass.denominator': [
    since('2020-01-01', 'taken', '《重庆市梁平区袁驿镇人民政府2020年法治政府建设情况报告》（八）', {
      note: '报告参考率、合格率均为100%，两种分母结果相同',
    }),
  ],
};

/** What each place asks for in the family `training`, side by side (rulebook §1.8). Yongchuan's hours stand in its own file. */
export const staffValues: ValuesByProfile = {
  national: nationalValues,
  yongchuan: yongchuanValues,
  liaoning: liaoningValues,
  miyun: miyunValues,
  'yancheng-edz': yanchengValues,
  liangping: liangpingValues,
};
