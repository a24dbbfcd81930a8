import { all, comparedBefore, since } from '../entry.ts';
import { type Cited, endsOn, targetsSince } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const miyun = (item: string): string =>
  `《密云县人民政府关于加强法治政府建设的实施意见》（密政发〔2011〕38号）第${item}项`;
const liaoning = (item: string): string => `《辽宁省法治政府建设“十三五”规划》第${item}项`;
const yongchuan = (item: string): string => `《永川区法治政府建设实施方案（2016—2020年）》第${item}`;
const yancheng = (item: string): string =>
  `盐城经济技术开发区《2021年全区法治政府建设重点工作计划》第${item}项`;
const order = (article: string): string => `《重大行政决策程序暂行条例》（国务院令第713号）第${article}条`;

/** The day on which the State Council's provisional rules took effect; for all governments of a county and above. */
const ORDER = '2019-09-01';
const FROM_MIYUN = '2011-11-22';
const FROM_PLAN = '2016-01-01';
const FROM_ZONE = '2021-01-01';
const AFTER_ZONE = '2022-01-01';
const liaoningRemarks = { publishedOn: '2016-08-01', note: '规划期限至2020年，此后未见新规定，暂沿用' };
const yongchuanRemarks = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };
const zoneRemarks = { publishedOn: '2021-09-01' };

const articles: Cited = {
  decision_five_step_rate: '十四条至第三十',
  decision_comment_30d_rate: '十五',
  decision_hearing_rate: '十四、十六',
  decision_expert_review_rate: '十九',
  decision_risk_assessed_rate: '二十四',
  decision_legality_review_rate: '二十五',
  decision_review_time_rate: '二十六',
  decision_deliberated_rate: '三十',
  decision_dissent_explained_rate: '三十',
  leader_speaks_last_rate: '三十',
  decision_archived_rate: '三十三',
  decision_exec_reported_rate: '三十四',
};

const zone = (item: string) => since(FROM_ZONE, all, yancheng(item), zoneRemarks);
/** A target of the zone for 2021 that the national rules ask for as well, then and later. */
const zoneThenNational = (cited: Cited) =>
  targetsSince(cited, (item) => [
    zone(item),
    since(AFTER_ZONE, all, '《重大行政决策程序暂行条例》（国务院令第713号）', {
      note: '本计划仅限2021年，此后依国家规定',
    }),
  ]);

/** What each place asks for in the family `decision`, side by side (rulebook §1.8). */
export const decisionValues: ValuesByProfile = {
  national: {
    'decision.comment.days': [comparedBefore(ORDER, 30, order('十五')), since(ORDER, 30, order('十五'))],
    'decision.review.min_days': [comparedBefore(ORDER, 7, order('二十六')), since(ORDER, 7, order('二十六'))],
    'decision.steps.required': [
      comparedBefore(ORDER, 'as_marked', order('十九、二十二')),
      since(ORDER, 'as_marked', order('十九、二十二')),
    ],
    'decision.risk.counts': [
      comparedBefore(ORDER, 'controllable', order('二十四')),
      since(ORDER, 'controllable', order('二十四')),
    ],
    ...targetsSince(articles, (article) => [since(ORDER, all, order(article))]),
  },
  miyun: {
    'decision.steps.required': [since(FROM_MIYUN, 'all', miyun('6'))],
    'decision.risk.counts': [since(FROM_MIYUN, 'controllable', miyun('7'))],
    'decision.evaluation.population': [since(FROM_MIYUN, 'in_force', miyun('8'))],
    ...targetsSince(
      { decision_five_step_rate: '6', decision_hearing_rate: '6', decision_risk_assessed_rate: '7' },
      (item) => [since(FROM_MIYUN, all, miyun(item))],
    ),
  },
  liaoning: {
    'decision.risk.counts': [
      since(FROM_PLAN, 'assessed', liaoning('16'), liaoningRemarks),
      since(ORDER, 'controllable', order('二十四')),
    ],
    ...targetsSince(
      {
        decision_risk_assessed_rate: '16',
        decision_legality_review_rate: '17',
        legal_opinion_letter_rate: '17',
        decision_deliberated_rate: '18',
        decision_dissent_explained_rate: '18',
        leader_speaks_last_rate: '18',
      },
      (item) => [since(FROM_PLAN, all, liaoning(item), liaoningRemarks)],
    ),
  },
  yongchuan: {
    'decision.risk.counts': [
      since(FROM_PLAN, 'assessed', yongchuan('13项、任务58'), yongchuanRemarks),
      since(ORDER, 'controllable', order('二十四')),
    ],
    ...targetsSince(
      {
        decision_five_step_rate: '11项、任务52',
        decision_feedback_rate: '12项、任务53',
        decision_expert_review_rate: '13项、任务57',
        decision_risk_assessed_rate: '13项、任务58',
        decision_legality_review_rate: '14项、任务59',
        decision_deliberated_rate: '15项、任务61',
        decision_dissent_explained_rate: '15项、任务61',
        decision_archived_rate: '15项、任务61',
      },
      (item) => [since(FROM_PLAN, all, yongchuan(item), yongchuanRemarks)],
    ),
  },
  'yancheng-edz': {
    ...zoneThenNational({
      decision_comment_30d_rate: '8',
      decision_hearing_rate: '8',
      decision_legality_review_rate: '13',
      decision_exec_reported_rate: '9',
    }),
    'target.contract_legality_review_rate': [
      zone('13'),
      endsOn(AFTER_ZONE, `${yancheng('13')}（仅限2021年）`),
    ],
  },
};
