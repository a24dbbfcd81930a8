import { FIRST_DAY } from '../../dates/local-date.ts';
import type { Profile } from '../parameter.ts';
import { all, comparedBefore, since } from './entry.ts';

const OLD = '1999-10-01';
const NEW = '2024-01-01';
const SUITS = '2015-05-01';
const HEADS = '2020-07-01';

/** Reconsideration and litigation: 行政复议法, 行政诉讼法, 法释〔2020〕3号 (rulebook §2.2, §2.3). */
export const nationalReview: Profile['values'] = {
  'recon.examine.days': [
    comparedBefore(NEW, 5, '《行政复议法》（2023）第三十条、第八十八条'),
    since(NEW, 5, '《行政复议法》（2023）第三十条、第八十八条'),
  ],
  'recon.ordinary.days': [
    comparedBefore(OLD, 60, '《行政复议法》（1999）第三十一条'),
    since(OLD, 60, '《行政复议法》（1999）第三十一条'),
    since(NEW, 60, '《行政复议法》（2023）第六十二条第一款'),
  ],
  'recon.simplified.days': [
    comparedBefore(NEW, 30, '《行政复议法》（2023）第六十二条第二款'),
    since(NEW, 30, '《行政复议法》（2023）第六十二条第二款'),
  ],
  'recon.extension.max_days': [
    comparedBefore(OLD, 30, '《行政复议法》（1999）第三十一条'),
    since(OLD, 30, '《行政复议法》（1999）第三十一条'),
    since(NEW, 30, '《行政复议法》（2023）第六十二条第一款'),
  ],
  'recon.correction.denominator': [
    since(FIRST_DAY, 'all_decided', '以作出复议决定的案件为分母', {
      note: '国家和各地公布的纠错率分母口径不一，未见统一规定，请与复议机构核对',
    }),
  ],
  'appearance.excused': [
    comparedBefore(HEADS, 'in_denominator', '法释〔2020〕3号第八条'),
    since(HEADS, 'in_denominator', '法释〔2020〕3号第八条', {
      note: '正当理由不改变未出庭的事实，是否剔除由考核办法定',
    }),
  ],
  'target.recon_close_ontime_rate': [
    comparedBefore(OLD, all, '《行政复议法》（1999）第三十一条'),
    since(OLD, all, '《行政复议法》（1999）第三十一条'),
    since(NEW, all, '《行政复议法》（2023）第六十二条'),
  ],
  'target.head_appearance_rate': [
    comparedBefore(SUITS, all, '《行政诉讼法》第三条第三款'),
    since(SUITS, all, '《行政诉讼法》第三条第三款'),
    since(HEADS, all, '《行政诉讼法》第三条第三款、法释〔2020〕3号'),
  ],
};
