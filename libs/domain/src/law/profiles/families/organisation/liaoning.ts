import type { Profile } from '../../../parameter.ts';
import { all } from '../../entry.ts';
import { places } from '../places.ts';
import { inLiaoning, yearEnd } from './quoted.ts';

const { liaoning } = places;

export const liaoningValues: Profile['values'] = {
  'duty.annual_report': inLiaoning(
    {
      atLeast: 1,
      units: ['government', 'department'],
      by: '03-31',
      in: 'next_year',
      recipients: {
        government: ['party_committee', 'congress_committee', 'superior_government'],
        department: ['own_government', 'superior_department'],
      },
    },
    '第57项',
  ),
  'duty.annual_report_publication': inLiaoning(
    { atLeast: 1, units: ['government', 'department'], by: '12-31', in: 'next_year' },
    '第57项（未定公开日期，按次年年底）',
  ),
  'duty.publicity_duty_list': inLiaoning({ atLeast: 1, units: ['department'], ...yearEnd }, '第54项'),
  'duty.fee_list': inLiaoning({ atLeast: 1, units: ['government'], ...yearEnd }, '第25项', '2017-01-01'),
  'duty.power_list': inLiaoning(
    { units: ['government', 'department'], documents: { power_list: '2017-12-31' } },
    '第1项',
  ),
  'duty.intermediary_list': inLiaoning(
    { units: ['department'], documents: { intermediary_list: '2017-06-30' } },
    '第2项（“2017年6月前”，按6月30日止）',
  ),
  'duty.rules_to_issue': inLiaoning(
    { units: ['government'], documents: { audit_accountability_rule: '2017-12-31' } },
    '第38项',
  ),
  'duty.internet_rule': inLiaoning(
    { units: ['government'], documents: { internet_rule: '2017-12-31' } },
    '第4项',
  ),
  'duty.platforms': inLiaoning(
    {
      units: ['government'],
      documents: {
        market_platform: '2016-12-31',
        supervision_platform: '2018-12-31',
        enforcement_platform: '2019-12-31',
      },
    },
    '第3、32、33项',
  ),
  'duty.legal_counsel': inLiaoning({ units: ['government'], by: '2016-12-31' }, '第19项'),
  'duty.town_legal_staff': inLiaoning({ units: ['town'], by: liaoning.from }, '第58项'),
  'duty.department_legal_staff': inLiaoning({ units: ['department'], by: liaoning.from }, '第58项'),
  'target.annual_report_ontime_rate': inLiaoning(all, '第57项'),
  'target.annual_report_published_rate': inLiaoning(all, '第57项'),
  'target.publicity_duty_list_published': inLiaoning(all, '第54项'),
  'target.fee_list_published': inLiaoning(all, '第25项', '2017-01-01'),
  'target.power_list_published_rate': inLiaoning(all, '第1项', '2017-12-31'),
  'target.intermediary_list_published': inLiaoning(all, '第2项', '2017-06-30'),
  'target.rule_issued': inLiaoning(all, '第38项', '2017-12-31'),
  'target.internet_rule_issued': inLiaoning(all, '第4项', '2017-12-31'),
  'target.platform_built': inLiaoning(all, '第3、32、33项', '2016-12-31'),
  'target.legal_counsel_coverage': inLiaoning(all, '第19项', '2016-12-31'),
  'target.town_legal_staff_count': inLiaoning(all, '第58项'),
  'target.dept_legal_staff_rate': inLiaoning(all, '第58项'),
  'target.village_mediation_coverage': inLiaoning(all, '第46项', '2019-12-31'),
};
