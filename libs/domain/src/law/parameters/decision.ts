import { type YearlyDuty, choice, named, target } from './naming.ts';

/** Numbers and choices of the family `decision` beyond contract §5. */
export const decisionParameters = {
  'decision.comment.days': named('决策征求意见最短期限', 'Days of comment on a decision', '日'),
  'decision.review.min_days': named('合法性审查最短时间', 'Working days to review a decision', '工作日'),
  'decision.hearing.notice_days': named('听证材料提前送达天数', 'Days between papers and hearing', '日'),
  'decision.steps.required': choice('决策必经程序', 'Steps that a decision needs', {
    all: '五项程序对每件重大决策都必经',
    as_marked: '专家论证、风险评估限于标明的决策',
  }),
  'decision.risk.counts': choice('风险评估口径', 'Which risk assessment counts', {
    assessed: '经过评估',
    controllable: '评估为风险可控',
  }),
  'decision.evaluation.population': choice('年度后评估范围', 'Decisions evaluated each year', {
    in_force: '年末仍在执行的全部决策',
    made_before_year: '上年末以前作出、年末仍在执行的决策',
  }),
  'duty.decision_catalogue': named<YearlyDuty>('公布重大决策事项目录', 'Catalogue of decisions'),
  'target.decision_catalogue_published': target('决策目录公布目标', 'Target: catalogue published'),
  'target.decision_five_step_rate': target('法定程序履行率目标', 'Target: all required steps'),
  'target.decision_comment_30d_rate': target('征求意见满期率目标', 'Target: comment long enough'),
  'target.decision_feedback_rate': target('意见反馈率目标', 'Target: feedback published'),
  'target.decision_hearing_rate': target('听证率目标', 'Target: hearings held'),
  'target.decision_hearing_notice_rate': target('听证材料送达目标', 'Target: papers sent in time'),
  'target.decision_published_rate': target('决策公布率目标', 'Target: decisions published'),
  'target.decision_expert_review_rate': target('专家论证率目标', 'Target: reviewed by experts'),
  'target.decision_risk_assessed_rate': target('风险评估率目标', 'Target: risk assessed'),
  'target.decision_legality_review_rate': target('决策合法性审查率目标', 'Target: reviewed for legality'),
  'target.decision_review_time_rate': target('审查时间保障率目标', 'Target: time for review'),
  'target.legal_opinion_letter_rate': target('法律意见书目标', 'Target: letters of legal opinion'),
  'target.decision_deliberated_rate': target('集体讨论率目标', 'Target: deliberated'),
  'target.decision_dissent_explained_rate': target('说明理由率目标', 'Target: dissent explained'),
  'target.leader_speaks_last_rate': target('末位表态率目标', 'Target: head speaks last'),
  'target.decision_archived_rate': target('决策归档率目标', 'Target: archived'),
  'target.decision_exec_reported_rate': target('执行情况报告率目标', 'Target: execution reported'),
  'target.contract_legality_review_rate': target('合同审查率目标', 'Target: contracts reviewed'),
};
