import type { UnitDuty } from '../../parameters.ts';
import { all, since } from '../entry.ts';
import { nationalSupervision } from './supervision/national.ts';
import { type Cited, endsOn, targetsSince } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const IN_MIYUN = '2011-11-22';
const IN_PLANS = '2016-01-01';
const IN_ZONE = '2021-01-01';

const county = (item: string): string =>
  `《密云县人民政府关于加强法治政府建设的实施意见》（密政发〔2011〕38号）第${item}项`;
const province = (item: string): string => `《辽宁省法治政府建设“十三五”规划》第${item}项`;
const plan = (items: string): string => `《永川区法治政府建设实施方案（2016—2020年）》第${items}`;
const zone = (item: string): string => `盐城经济技术开发区《2021年全区法治政府建设重点工作计划》第${item}项`;

const provinceRemarks = { publishedOn: '2016-08-24', note: '规划期限至2020年，此后未见新规定，暂沿用' };
const planRemarks = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };
const zoneRemarks = { publishedOn: '2021-09-01' };

const ofCounty = (cited: Cited) => targetsSince(cited, (item) => [since(IN_MIYUN, all, county(item))]);
const ofProvince = (cited: Cited) =>
  targetsSince(cited, (item) => [since(IN_PLANS, all, province(item), provinceRemarks)]);
const ofPlan = (cited: Cited) =>
  targetsSince(cited, (item) => [since(IN_PLANS, all, plan(item), planRemarks)]);
const ofZone = (cited: Cited) =>
  targetsSince(cited, (item) => [
    since(IN_ZONE, all, zone(item), zoneRemarks),
    endsOn('2022-01-01', `${zone(item)}（仅限2021年）`),
  ]);

/** “定期”: the texts name no number, read as at least once a year by the government. */
const regularly: UnitDuty = { atLeast: 1, units: ['government'] };
const planRegularly = (items: string) => [
  since(IN_PLANS, regularly, plan(items), {
    ...planRemarks,
    note: '原文“定期”未定次数，按每年至少一次；方案期限至2020年，暂沿用',
  }),
];
const provinceRegularly = (item: string) => [
  since(IN_PLANS, regularly, province(item), {
    ...provinceRemarks,
    note: '原文“定期”未定次数，按每年至少一次；规划期限至2020年，暂沿用',
  }),
];

const everyUnit: Pick<UnitDuty, 'units'> = { units: ['government', 'department', 'town'] };

/** What each place asks for in the family `supervision`, side by side (rulebook §1.8). */
export const supervisionValues: ValuesByProfile = {
  national: nationalSupervision,
  yongchuan: {
    'duty.npc_report': [
      since(
        IN_PLANS,
        { atLeast: 1, units: ['government'], by: '12-31', in: 'same_year' },
        plan('24项、任务99'),
        planRemarks,
      ),
    ],
    'duty.audit_coverage': [since(IN_PLANS, everyUnit, plan('25项、任务109'), planRemarks)],
    'audit.rolling_years': [since(IN_PLANS, 5, plan('25项、任务109'), planRemarks)],
    'duty.appearance_circular': planRegularly('24项、任务102'),
    'duty.illegal_case_circular': planRegularly('41项、任务173'),
    'duty.approval_reform_check': planRegularly('1项、任务11'),
    ...ofPlan({
      suggestion_answered_rate: '24项、任务100',
      judgment_performed_rate: '24项、任务102',
      npc_report_made: '24项、任务99',
      audit_coverage_rate: '25项、任务109',
      complaint_answered_rate: '20项、任务83',
      appearance_circular_count: '24项、任务102',
      illegal_case_circular_count: '41项、任务173',
      approval_reform_checks: '1项、任务11',
    }),
  },
  miyun: {
    'appearance.scope': [
      since('1900-01-01', 'all', '全部开庭案件'),
      since(IN_MIYUN, 'major_only', county('20')),
      since('2015-05-01', 'all', '《行政诉讼法》第三条第三款'),
    ],
    'recon.handlers.min': [
      since('2007-08-01', 2, '《行政复议法实施条例》（2007）第三十二条'),
      since(IN_MIYUN, 2, county('19'), { note: '“依法由2名以上专职复议人员办理”，2023年修法后沿用' }),
    ],
    'target.head_appearance_rate': [
      since(IN_MIYUN, all, county('20')),
      since('2015-05-01', all, '《行政诉讼法》第三条第三款'),
      since('2020-07-01', all, '《行政诉讼法》第三条第三款、法释〔2020〕3号'),
    ],
    'target.recon_two_handlers_rate': [since(IN_MIYUN, all, county('19'))],
    'duty.suit_report': [
      since(IN_MIYUN, { atLeast: 1, units: ['department'], by: '12-31', in: 'same_year' }, county('20'), {
        note: '原文“定期报告”未定次数，按每年至少一次',
      }),
    ],
    ...ofCounty({
      judicial_advice_reply_rate: '20',
      suggestion_answered_rate: '21',
      suit_report_count: '20',
      judgment_performed_rate: '20',
    }),
  },
  liaoning: {
    'duty.audit_coverage': [since(IN_PLANS, everyUnit, province('38'), provinceRemarks)],
    'audit.rolling_years': [
      since(IN_PLANS, 5, province('38'), {
        ...provinceRemarks,
        note: '原文“全覆盖”未定周期，按规划期五年；规划期限至2020年，暂沿用',
      }),
    ],
    'duty.recon_staff': [
      since(IN_PLANS, { units: ['government'], by: IN_PLANS }, province('43'), provinceRemarks),
    ],
    'duty.recon_circular': provinceRegularly('43'),
    'duty.suit_circular': provinceRegularly('44'),
    'duty.illegal_case_circular': provinceRegularly('60'),
    ...ofProvince({
      judicial_advice_reply_rate: '35',
      suggestion_answered_rate: '35',
      judgment_performed_rate: '35',
      named_report_registered_rate: '37',
      audit_coverage_rate: '38',
      recon_staff_count: '43',
      recon_circular_count: '43',
      suit_circular_count: '44',
    }),
  },
  'yancheng-edz': {
    'duty.audit_coverage': [
      since(IN_ZONE, everyUnit, zone('16'), zoneRemarks),
      endsOn('2022-01-01', `${zone('16')}（仅限2021年）`),
    ],
    'audit.rolling_years': [
      since(IN_ZONE, 5, zone('16'), { ...zoneRemarks, note: '原文“全覆盖”未定周期，按五年' }),
      endsOn('2022-01-01', `${zone('16')}（仅限2021年）`),
    ],
    ...ofZone({
      judicial_advice_reply_rate: '15',
      supervisory_advice_reply_rate: '15',
      audit_coverage_rate: '16',
    }),
  },
};
