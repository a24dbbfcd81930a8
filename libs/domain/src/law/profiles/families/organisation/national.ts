import type { Profile } from '../../../parameter.ts';
import { all, since } from '../../entry.ts';
import { everyUnit } from './quoted.ts';

const supervision = '《法治政府建设与责任落实督察工作规定》';
const supervised = { publishedOn: '2019-05-06' };
const publicityLaw = '《法治宣传教育法》（2025）';
const PUBLICITY_LAW = '2025-11-01';

export const nationalValues: Profile['values'] = {
  'duty.annual_report': [
    since(
      '2019-05-06',
      {
        atLeast: 1,
        units: everyUnit,
        by: '03-01',
        in: 'next_year',
        recipients: {
          government: ['party_committee', 'congress_committee', 'superior_government'],
          department: ['party_committee', 'own_government', 'superior_department'],
          town: ['superior_government'],
        },
      },
      `${supervision}（每年3月1日前报告上一年度情况）`,
      supervised,
    ),
  ],
  'duty.annual_report_publication': [
    since(
      '2019-05-06',
      { atLeast: 1, units: everyUnit, by: '04-01', in: 'next_year' },
      `${supervision}第二十四条`,
      supervised,
    ),
  ],
  'duty.must_know_list': [
    since(
      PUBLICITY_LAW,
      { units: everyUnit, documents: { must_know_list: PUBLICITY_LAW } },
      `${publicityLaw}第三十七条`,
    ),
  ],
  'target.annual_report_ontime_rate': [since('2019-05-06', all, supervision, supervised)],
  'target.annual_report_published_rate': [since('2019-05-06', all, `${supervision}第二十四条`, supervised)],
  'target.must_know_list_current': [since(PUBLICITY_LAW, all, `${publicityLaw}第三十七条`)],
  'target.publicity_notice_answered_rate': [since(PUBLICITY_LAW, all, `${publicityLaw}第五十七条`)],
};
