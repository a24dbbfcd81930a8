import { FIRST_DAY } from '../../../../dates/local-date.ts';
import type { Profile } from '../../../parameter.ts';
import { all, since } from '../../entry.ts';

const OLD = '2005-05-01';
const NEW = '2022-05-01';
const RECON_RULES = '2007-08-01';
const RECON_LAW = '2024-01-01';
const HEADS = '2020-07-01';

const thirtyDays = (old: string, article: string) => [
  since(OLD, 30, `《信访条例》（2005）第${old}条`),
  since(NEW, 30, `《信访工作条例》第${article}条`),
];

/** Petitions, reconsiderations and suits beyond contract §5 (rulebook §2.1–2.3). */
export const nationalDisputes: Profile['values'] = {
  'petition.review.days': thirtyDays('三十四', '三十五'),
  'petition.recheck.days': thirtyDays('三十五', '三十六'),
  'petition.review_request.days': thirtyDays('三十四', '三十五'),
  'petition.objection.days': [since(NEW, 5, '《信访工作条例》第二十三条')],
  'petition.one_visit.days': [
    since(FIRST_DAY, 90, '初次信访一次性化解率的观察期（规则手册2.1）', {
      note: '各地有九十日、一百八十日两种，未见统一规定，请与信访部门核对',
    }),
  ],
  'recon.handlers.min': [
    since(RECON_RULES, 2, '《行政复议法实施条例》（2007）第三十二条'),
    since(RECON_LAW, 1, '《行政复议法》（2023）第三十六条'),
  ],
  'double_decrease.basis': [
    since(FIRST_DAY, 'counts', '《2021年全区法治政府建设重点工作计划》（盐城经开区）第13项“案件数和败诉数”', {
      note: '有的地方比较败诉率，由各地规则另定',
    }),
  ],
  'appearance.scope': [
    since(FIRST_DAY, 'all', '全部开庭案件', { note: '2015-05-01前法律未作此规定，仅作对照' }),
    since(HEADS, 'all', '法释〔2020〕3号第一条、第四条'),
  ],
  'appearance.codefendants': [
    since(FIRST_DAY, 'each', '按案件、审级、被告分别计算（规则手册2.3）'),
    since(HEADS, 'each', '法释〔2020〕3号第三条', {
      note: '共同被告可以协商由一方负责人出庭，是否合并计算由考核办法定',
    }),
  ],
  'target.petition_review_ontime_rate': [
    since(OLD, all, '《信访条例》（2005）第三十四条'),
    since(NEW, all, '《信访工作条例》第三十五条'),
  ],
  'target.petition_recheck_ontime_rate': [
    since(OLD, all, '《信访条例》（2005）第三十五条'),
    since(NEW, all, '《信访工作条例》第三十六条'),
  ],
  'target.recon_two_handlers_rate': [
    since(RECON_RULES, all, '《行政复议法实施条例》（2007）第三十二条'),
    since(RECON_LAW, all, '《行政复议法》（2023）第三十六条'),
  ],
};
