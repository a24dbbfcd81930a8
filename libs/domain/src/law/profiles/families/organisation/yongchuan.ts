import type { Profile } from '../../../parameter.ts';
import { all } from '../../entry.ts';
import { assessed, assessedNote, belowDistrict, everyUnit, inYongchuan, topics, yearEnd } from './quoted.ts';

export const yongchuanValues: Profile['values'] = {
  'duty.annual_report': inYongchuan(
    {
      atLeast: 1,
      units: everyUnit,
      by: '03-31',
      in: 'next_year',
      recipients: {
        government: ['party_committee', 'congress_committee', 'superior_government'],
        department: ['own_government', 'superior_department'],
        town: ['superior_government'],
      },
    },
    '第39项、任务165',
  ),
  'duty.annual_report_publication': inYongchuan(
    { atLeast: 1, units: everyUnit, by: '12-31', in: 'next_year' },
    '第39项、任务165（未定公开日期，按次年年底）',
  ),
  'duty.hearing_reports': inYongchuan(
    { atLeast: 1, units: ['government'], meetings: ['standing'], topics },
    '第38项、任务159（定期研究，按每年至少一次）',
  ),
  'duty.annual_plan': inYongchuan({ atLeast: 1, units: belowDistrict, ...yearEnd }, '第38项、任务160'),
  'duty.power_list': inYongchuan(
    { units: belowDistrict, documents: { power_list: '2016-12-31' } },
    '第2项、任务12',
  ),
  'duty.intermediary_list': inYongchuan(
    { units: ['government'], documents: { intermediary_list: '2016-12-31' } },
    '第1项、任务10（区行管办编制，为全区清单）',
  ),
  'duty.petition_channel_list': inYongchuan(
    { units: ['department'], documents: { petition_channel_list: '2016-12-31' } },
    '第33项、任务141',
  ),
  'duty.assessment': inYongchuan({ ...assessed, units: belowDistrict }, `第40项、任务166（${assessedNote}）`),
  'duty.court_observation': inYongchuan(
    { atLeast: 1, units: belowDistrict },
    '第35项、任务147（有序组织，按每年至少一次）',
  ),
  'duty.legal_counsel': inYongchuan(
    { units: ['government'], by: '2017-12-31' },
    '第14项、任务60（部门、镇街根据需要设立）',
  ),
  'duty.town_legal_staff': inYongchuan({ units: ['town'], by: '2017-12-31' }, '第38项、任务161'),
  'duty.case_publicity': inYongchuan(
    { atLeast: 1, units: belowDistrict, enforcing: true },
    '第37项、任务156（按每年至少一次）',
  ),
  'target.annual_report_ontime_rate': inYongchuan(all, '第39项、任务165'),
  'target.annual_report_published_rate': inYongchuan(all, '第39项、任务165'),
  'target.standing_meeting_rol_count': inYongchuan(all, '第38项、任务159'),
  'target.annual_plan_issued': inYongchuan(all, '第38项、任务160'),
  'target.power_list_published_rate': inYongchuan(all, '第2项、任务12', '2016-12-31'),
  'target.intermediary_list_published': inYongchuan(all, '第1项、任务10', '2016-12-31'),
  'target.petition_channel_list_published': inYongchuan(all, '第33项、任务141', '2016-12-31'),
  'target.assessed_flag': inYongchuan(all, '第40项、任务166'),
  'target.court_observation_count': inYongchuan(all, '第35项、任务147'),
  'target.legal_counsel_coverage': inYongchuan(all, '第14项、任务60', '2017-12-31'),
  'target.town_legal_staff_count': inYongchuan(all, '第38项、任务161', '2017-12-31'),
  'target.case_publicity_count': inYongchuan(all, '第37项、任务156'),
  'target.village_mediation_coverage': inYongchuan(all, '第32项、任务135', '2018-12-31'),
};
