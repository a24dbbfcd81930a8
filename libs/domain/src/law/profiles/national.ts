import type { Profile } from '../parameter.ts';

const penaltyNote = '2021年7月15日前法律未规定此期限，仅作对照';

/** The national rules (rulebook §2), inherited by every place. */
export const national: Profile = {
  id: 'national',
  zh: '国家规定',
  en: 'National rules',
  checkedOn: '2026-11-21',
  values: {
    'petition.close.days': [
      { from: '1900-01-01', value: 60, citation: { text: '《信访条例》（2005）第三十三条' }, note: '2005年5月1日前仅作对照' },
      { from: '2022-05-01', value: 60, citation: { text: '《信访工作条例》第三十四条' } },
    ],
    'petition.extension.max_days': [
      { from: '1900-01-01', value: 30, citation: { text: '《信访条例》（2005）第三十三条' }, note: '2005年5月1日前仅作对照' },
      { from: '2022-05-01', value: 30, citation: { text: '《信访工作条例》第三十四条' } },
    ],
    'penalty.decide.days': [
      { from: '1900-01-01', value: 90, citation: { text: '参照《行政处罚法》（2021）第六十条' }, note: penaltyNote },
      { from: '2021-07-15', value: 90, citation: { text: '《行政处罚法》（2021）第六十条' } },
    ],
    'target.petition_close_ontime_rate': [
      { from: '1900-01-01', value: { n: 1, d: 1 }, citation: { text: '《信访工作条例》第三十四条' } },
    ],
  },
};
