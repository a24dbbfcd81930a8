import { LAST_DAY } from '../../../../dates/local-date.ts';
import type { Profile } from '../../../parameter.ts';
import { all, since } from '../../entry.ts';
import { SIX_STAGES, ended, none } from './words.ts';

const county = (item: string): string => `《密云县人民政府关于加强法治政府建设的实施意见》第${item}条`;
const IN_MIYUN = '2011-11-22';
const LAW = '2021-07-15';
const penalty = (article: string): string => `《行政处罚法》（2021）第${article}条`;

/** 密云县 from 2011-11-22 (seed 004, rulebook §1.6). */
export const miyunEnforcement: Profile['values'] = {
  'duty.discretion_baseline': [
    since(IN_MIYUN, { units: ['department'], enforcing: true, by: LAST_DAY }, county('14'), {
      note: '未定期限：尚未公布的列为未到期',
    }),
  ],
  'target.uncertified_enforcement_incidents': [
    since(IN_MIYUN, none, county('13')),
    since(LAW, none, penalty('四十二')),
  ],
};

const zone = (item: string): string => `《2021年全区法治政府建设重点工作计划》第${item}条`;
const IN_ZONE = '2021-01-01';
const AFTER = '2022-01-01';
const late = { publishedOn: '2021-09-01' };
const OVER = '计划只管2021年';

/** 盐城经济技术开发区 2021 (seed 002, rulebook §1.4): what only the plan asks for ends with its year. */
export const yanchengEnforcement: Profile['values'] = {
  'recording.stages': [
    since('2018-12-05', SIX_STAGES, '国办发〔2018〕118号'),
    since(IN_ZONE, SIX_STAGES, zone('11'), late),
    since(AFTER, SIX_STAGES, penalty('四十七')),
  ],
  'duty.major_penalty_list': [
    since(
      IN_ZONE,
      { units: ['government', 'department', 'town'], enforcing: true, by: '2021-12-31' },
      zone('11'),
      late,
    ),
    ended(AFTER, zone('11'), OVER),
  ],
  'target.major_penalty_list_published': [
    since(IN_ZONE, all, zone('11'), late),
    ended(AFTER, zone('11'), OVER),
  ],
  'target.major_penalty_filing_rate': [since(IN_ZONE, all, zone('11'), late), ended(AFTER, zone('11'), OVER)],
};

/** 梁平区 2020 (seed 003, rulebook §1.5): what a town reports, with no number asked for. */
export const liangpingEnforcement: Profile['values'] = {
  'duty.recorder_equipped': [
    since(
      '2020-01-01',
      { units: ['department', 'town'], enforcing: true, by: '2020-12-31' },
      '《梁平区袁驿镇2020年法治政府建设情况报告》一（三）3',
      { note: '据报告口径，不是规定' },
    ),
  ],
};
