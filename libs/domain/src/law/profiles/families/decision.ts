import { all, comparedBefore, since } from '../entry.ts';
import { places } from './places.ts';
import { type Cited, endsOn, targetsSince } from './targets-since.ts';
import type { ValuesByProfile } from './values.ts';

const { miyun, liaoning, yongchuan, yancheng } = places;
const order = (article: string): string => `《重大行政决策程序暂行条例》（国务院令第713号）第${article}条`;

/** The day on which the State Council's provisional rules took effect; for all governments of a county and above. */
const ORDER = '2019-09-01';

const articles: Cited = {
  decision_five_step_rate: '十四条至第三十',
  decision_comment_30d_rate: '十五',
  decision_hearing_rate: '十六',
  decision_hearing_notice_rate: '十六',
  decision_expert_review_rate: '十九',
  decision_risk_assessed_rate: '二十四',
  decision_legality_review_rate: '二十五',
  decision_review_time_rate: '二十六',
  decision_deliberated_rate: '三十',
  decision_dissent_explained_rate: '三十',
  leader_speaks_last_rate: '三十',
  decision_published_rate: '三十二',
  decision_archived_rate: '三十三',
  decision_exec_reported_rate: '三十四',
};

const catalogue = { atLeast: 1, units: ['government'], by: '12-31', in: 'same_year' } as const;
const zone = (item: string) => since(yancheng.from, all, yancheng.text(`第${item}项`), yancheng.remarks);
/** A target of the zone for 2021 that the national rules ask for as well, then and later. */
const zoneThenNational = (cited: Cited) =>
  targetsSince(cited, (item) => [
    zone(item),
    since(yancheng.ended, all, '《重大行政决策程序暂行条例》（国务院令第713号）', {
      note: '本计划仅限2021年，此后依国家规定',
    }),
  ]);

/** What each place asks for in the family `decision`, side by side (rulebook §1.8). */
export const decisionValues: ValuesByProfile = {
  national: {
    'decision.comment.days': [comparedBefore(ORDER, 30, order('十五')), since(ORDER, 30, order('十五'))],
    'decision.review.min_days': [comparedBefore(ORDER, 7, order('二十六')), since(ORDER, 7, order('二十六'))],
    'decision.hearing.notice_days': [comparedBefore(ORDER, 7, order('十六')), since(ORDER, 7, order('十六'))],
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
    'decision.steps.required': [since(miyun.from, 'all', miyun.text('第6项'), miyun.remarks)],
    'decision.risk.counts': [since(miyun.from, 'controllable', miyun.text('第7项'), miyun.remarks)],
    'decision.evaluation.population': [since(miyun.from, 'in_force', miyun.text('第8项'), miyun.remarks)],
    ...targetsSince(
      { decision_five_step_rate: '6', decision_hearing_rate: '6', decision_risk_assessed_rate: '7' },
      (item) => [since(miyun.from, all, miyun.text(`第${item}项`), miyun.remarks)],
    ),
  },
  liaoning: {
    'duty.decision_catalogue': [since(liaoning.from, catalogue, liaoning.text('第14项'), liaoning.remarks)],
    'decision.risk.counts': [
      since(liaoning.from, 'assessed', liaoning.text('第16项'), liaoning.remarks),
      since(ORDER, 'controllable', order('二十四')),
    ],
    ...targetsSince(
      {
        decision_catalogue_published: '14',
        decision_risk_assessed_rate: '16',
        decision_legality_review_rate: '17',
        legal_opinion_letter_rate: '17',
        decision_deliberated_rate: '18',
        decision_dissent_explained_rate: '18',
        leader_speaks_last_rate: '18',
      },
      (item) => [since(liaoning.from, all, liaoning.text(`第${item}项`), liaoning.remarks)],
    ),
  },
  yongchuan: {
    'decision.risk.counts': [
      since(yongchuan.from, 'assessed', yongchuan.text('第13项、任务58'), yongchuan.remarks),
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
      (item) => [since(yongchuan.from, all, yongchuan.text(`第${item}`), yongchuan.remarks)],
    ),
  },
  'yancheng-edz': {
    ...zoneThenNational({
      decision_comment_30d_rate: '8',
      decision_hearing_rate: '8',
      decision_legality_review_rate: '13',
      decision_exec_reported_rate: '9',
    }),
    'duty.decision_catalogue': [
      since(yancheng.from, catalogue, yancheng.text('第9项'), yancheng.remarks),
      endsOn(yancheng.ended, `${yancheng.text('第9项')}（仅限2021年）`),
    ],
    'target.decision_catalogue_published': [
      zone('9'),
      endsOn(yancheng.ended, `${yancheng.text('第9项')}（仅限2021年）`),
    ],
    'target.contract_legality_review_rate': [
      zone('13'),
      endsOn(yancheng.ended, `${yancheng.text('第13项')}（仅限2021年）`),
    ],
  },
};
