import type { Profile } from '../../../parameter.ts';
import { all, since } from '../../entry.ts';
import { places } from '../places.ts';
import {
  assessed,
  assessedNote,
  belowDistrict,
  everyUnit,
  inMiyun,
  inYancheng,
  topics,
  yearEnd,
} from './quoted.ts';

const { miyun } = places;

export const miyunValues: Profile['values'] = {
  'duty.report_within_year': inMiyun(
    {
      atLeast: 1,
      units: ['government', 'department'],
      recipients: {
        government: ['party_committee', 'congress_committee', 'superior_government'],
        department: ['own_government', 'superior_department'],
      },
      ...yearEnd,
    },
    '第26项',
  ),
  'duty.hearing_reports': inMiyun({ atLeast: 2, units: everyUnit, meetings: ['standing'], topics }, '第25项'),
  'duty.training_plan': [
    since(
      '2012-01-01',
      { atLeast: 1, units: belowDistrict, enforcing: true, by: '03-31', in: 'same_year' },
      miyun.text('第13项'),
      { ...miyun.remarks, note: '意见于2011年11月印发，首个第一季度为2012年' },
    ),
  ],
  'duty.assessment': inMiyun({ ...assessed, units: belowDistrict }, '第27项', assessedNote),
  'target.annual_report_submitted': inMiyun(all, '第26项'),
  'target.standing_meeting_rol_count': inMiyun(all, '第25项'),
  'target.training_plan_q1_ontime': inMiyun(all, '第13项'),
  'target.assessed_flag': inMiyun(all, '第27项'),
};

export const yanchengValues: Profile['values'] = {
  'duty.annual_plan': inYancheng({ atLeast: 1, units: belowDistrict, ...yearEnd }, '三（一）'),
  'duty.assessment': inYancheng({ ...assessed, units: ['department'] }, '第23项', assessedNote),
  'duty.court_observation': inYancheng(
    { atLeast: 1, units: ['department'] },
    '第13项（适时组织，按每年至少一次）',
  ),
  'target.annual_plan_issued': inYancheng(all, '三（一）'),
  'target.assessed_flag': inYancheng(all, '第23项'),
  'target.court_observation_count': inYancheng(all, '第13项'),
};
