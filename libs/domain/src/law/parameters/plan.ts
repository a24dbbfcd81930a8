import { choice, named, target } from './naming.ts';

/** Numbers and choices of the family `plan` beyond contract §5. */
export const planParameters = {
  'plan.done': choice('任务以何为完成', 'What makes a measure done', {
    accepted: '经验收',
    completed: '牵头单位报告完成',
  }),
  'plan.due_before_issue': choice('方案印发前已到期的任务', 'Measures due before the plan was issued', {
    excluded: '未按时完成的不计入',
    counted: '照计',
  }),
  'plan.progress.owes': choice('年度进展报告的报告单位', 'Who owes the yearly report on progress', {
    leads: '牵头单位',
    named: '牵头单位和列名的配合单位',
    groups: '牵头单位、列名的配合单位，以及“各镇街”等按类列出的全部单位',
  }),
  'plan.progress.months': named(
    '年度进展报告期限（年度终了后月数）',
    'Months after the year for the report on progress',
    '月',
  ),
  'target.measure_done_ontime_rate': target('任务按时完成率目标', 'Target: measures done in time'),
  'target.measure_milestone_ontime_rate': target(
    '任务节点按时完成率目标',
    'Target: milestones reached in time',
  ),
  'target.measure_progress_report_rate': target('年度进展报告率目标', 'Target: reports on progress'),
};
