import { all, comparedBefore, since } from '../entry.ts';
import { endsOn, none } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const LICENSES = '2004-07-01';
const OPENNESS = '2008-05-01';
const OPENNESS_2019 = '2019-05-15';

const license = (article: string): string => `《行政许可法》第${article}条`;
const openness = (article: string): string => `《政府信息公开条例》（2019）第${article}条`;
const yongchuan = (items: string): string => `《永川区法治政府建设实施方案（2016—2020年）》${items}`;
const liaoning = (item: number): string => `《辽宁省法治政府建设“十三五”规划》第${item}项`;
const yancheng = (item: number): string =>
  `盐城经济技术开发区《2021年全区法治政府建设重点工作计划》第${item}项`;

const yongchuanRemarks = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };
const liaoningRemarks = { publishedOn: '2016-08-24', note: '规划期限至2020年，此后未见新规定，暂沿用' };
const zoneRemarks = { publishedOn: '2021-09-01' };

/** What each place asks for in the family `service`, side by side (rulebook §1.8). */
export const serviceValues: ValuesByProfile = {
  national: {
    'license.examine.days': [since(LICENSES, 5, license('三十二'))],
    'license.decide.days': [since(LICENSES, 20, license('四十二'))],
    'license.extension.max_days': [since(LICENSES, 10, license('四十二'))],
    'license.joint.days': [since(LICENSES, 45, license('四十二'))],
    'license.joint.extension.max_days': [since(LICENSES, 15, license('四十二'))],
    'foi.answer.days': [
      since(OPENNESS, 15, '《政府信息公开条例》（2007）第二十四条'),
      since(OPENNESS_2019, 20, openness('三十三')),
    ],
    'foi.extension.max_days': [
      since(OPENNESS, 15, '《政府信息公开条例》（2007）第二十四条'),
      since(OPENNESS_2019, 20, openness('三十三')),
    ],
    'foi.correction.days': [since(OPENNESS_2019, 7, openness('三十'))],
    'foi.third_party.days': [
      comparedBefore(OPENNESS_2019, 15, openness('三十二')),
      since(OPENNESS_2019, 15, openness('三十二')),
    ],
    'target.license_ontime_rate': [since(LICENSES, all, license('四十二'))],
    'target.foi_ontime_rate': [
      since(OPENNESS, all, '《政府信息公开条例》（2007）第二十四条'),
      since(OPENNESS_2019, all, openness('三十三')),
    ],
  },
  yongchuan: {
    'target.non_license_approval_remaining': [
      since('2016-12-31', none, yongchuan('第1项、任务1'), yongchuanRemarks),
    ],
    'target.approval_item_coded_rate': [
      since('2019-12-31', all, yongchuan('第1项、任务7'), yongchuanRemarks),
    ],
  },
  liaoning: {
    'target.non_license_approval_remaining': [since('2016-01-01', none, liaoning(2), liaoningRemarks)],
    'target.license_item_online_rate': [
      since('2017-12-31', all, liaoning(41), {
        ...liaoningRemarks,
        note: '原文“2017年”未定月日，按年底；规划期限至2020年，暂沿用',
      }),
    ],
    'target.five_separation_rate': [
      since('2017-12-31', all, liaoning(4), {
        ...liaoningRemarks,
        note: '原文“2017年”未定月日，按年底；规划期限至2020年，暂沿用',
      }),
    ],
  },
  'yancheng-edz': {
    'duty.foi_guide': [
      since('2021-01-01', { atLeast: 1, units: ['department'], by: '12-31', in: 'same_year' }, yancheng(14), {
        ...zoneRemarks,
        note: '原文“及时更新”，按每年至少更新或确认一次',
      }),
      endsOn('2022-01-01', `${yancheng(14)}（仅限2021年）`),
    ],
    'target.foi_guide_current': [
      since('2021-01-01', all, yancheng(14), zoneRemarks),
      endsOn('2022-01-01', `${yancheng(14)}（仅限2021年）`),
    ],
  },
};
