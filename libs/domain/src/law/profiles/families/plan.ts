import { FIRST_DAY } from '../../../dates/local-date.ts';
import { all, since } from '../entry.ts';
import type { ValuesByProfile } from './values.ts';

const OURS = '未见全国性规定，本系统的约定（docs/law/open-questions.md）';

/** The plan governs the years from 2016, although it was issued on 2017-01-06. */
const FROM = '2016-01-01';
const yongchuan = '《永川区法治政府建设实施方案（2016—2020年）》结尾部分“按照任务措施分工表确定的时间完成”';
const reports = '《永川区法治政府建设实施方案（2016—2020年）》结尾部分“建立法治政府建设年度进展报告制度”';
const remarks = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };
const noDay = {
  publishedOn: '2017-01-06',
  note: '方案未定报告日，按第39项年度报告的第一季度；方案期限至2020年，暂沿用',
};

/** What each place asks for in the family `plan`, side by side (rulebook §1.8). */
export const planValues: ValuesByProfile = {
  national: {
    'plan.done': [since(FIRST_DAY, 'accepted', OURS)],
    'plan.due_before_issue': [since(FIRST_DAY, 'excluded', OURS)],
  },
  'yancheng-edz': {
    'target.measure_done_ontime_rate': [
      since(
        '2021-01-01',
        all,
        '《盐城经济技术开发区2021年法治政府建设重点工作计划》三（三）“推进年度重点工作全面完成”',
        { publishedOn: '2021-09-01' },
      ),
    ],
  },
  yongchuan: {
    'plan.progress.owes': [since(FROM, 'groups', reports, remarks)],
    'plan.progress.months': [since(FROM, 3, reports, noDay)],
    'target.measure_done_ontime_rate': [since(FROM, all, yongchuan, remarks)],
    'target.measure_milestone_ontime_rate': [since(FROM, all, yongchuan, remarks)],
    'target.measure_progress_report_rate': [since(FROM, all, reports, remarks)],
  },
};
