import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { type FactsCase, all, declareKind, first, last } from './declare.ts';
import { figureStated } from './stated-figure.ts';

/**
 * What a unit lays before others or before the public, each with its Chinese name. One code is one duty to report: what
 * it is for stands with the indicator that reads it.
 */
export const reportDocumentNames = {
  annual_report: '法治政府建设年度报告',
  annual_plan: '法治政府建设年度工作安排',
  training_plan: '执法人员培训考核工作方案',
  power_list: '权力清单、责任清单',
  intermediary_list: '行政审批中介服务事项清单',
  fee_list: '行政事业性收费和政府性基金目录清单',
  publicity_duty_list: '普法责任制清单',
  petition_channel_list: '法定途径分类处理信访投诉请求清单',
  must_know_list: '领导干部应知应会法律法规清单',
  audit_accountability_rule: '审计整改责任追究办法',
  internet_rule: '互联网管理意见',
  market_platform: '市场主体监管信息共享交换平台',
  enforcement_platform: '行政执法信息平台',
  supervision_platform: '行政执法监督网络平台',
  stat_yearbook: '行政执法统计年报',
  discretion_baseline: '行政裁量权基准',
  major_penalty_list: '重大行政处罚决定清单',
  enforcement_subject: '行政执法主体资格公告',
  enforcement_budget: '执法经费预算',
  recorder_equipment: '执法记录设备配备情况',
  npc_report: '向人大常委会的专项报告',
  litigation_report: '行政应诉情况报告',
  foi_guide: '政府信息公开指南和目录',
  valid_document_list: '现行有效规范性文件目录',
  decision_catalogue: '重大行政决策事项目录',
  document_query_system: '规范性文件查询系统',
} as const;

export type ReportDocument = keyof typeof reportDocumentNames;
export const reportDocuments = Object.keys(reportDocumentNames) as [ReportDocument, ...ReportDocument[]];

type Codes = { readonly [D in ReportDocument]: D };

/** To whom a report is owed, seen from the unit that owes it. */
export const recipientNames = {
  party_committee: '同级党委',
  congress_committee: '同级人大常委会',
  superior_government: '上一级政府',
  own_government: '本级政府',
  superior_department: '上一级主管部门',
  rule_of_law_office: '同级依法治理办公室',
} as const;

export type Recipient = keyof typeof recipientNames;
const recipients = Object.keys(recipientNames) as [Recipient, ...Recipient[]];

/** The year that a document is about, which is not always the year of its day. */
const year = z.int().min(1990).max(2199);

const events = {
  'report.submitted': eventType(['报送', 'Submitted'], {
    unit: reference,
    document: z.enum(reportDocuments),
    year,
    recipient: z.enum(recipients),
    on: localDate,
  }),
  'report.published': eventType(['公开', 'Published'], {
    unit: reference,
    document: z.enum(reportDocuments),
    year: year.optional(),
    on: localDate,
    channel: text(100).optional(),
  }),
  'report.figure_stated': figureStated(Object.fromEntries(reportDocuments.map((d) => [d, d])) as Codes),
};

/** What tells whose report it is, and which. */
const toldBy = (c: FactsCase<'report', typeof events>) =>
  first(c, 'report.submitted') ?? first(c, 'report.published') ?? first(c, 'report.figure_stated');

export const report = declareKind({
  kind: 'report',
  zh: '报告与清单',
  en: 'Report or list',
  events,
  opening: ['report.submitted', 'report.published', 'report.figure_stated'],
  unitOf: (c) => toldBy(c)?.unit,
  // One report goes to each of its recipients, and may be made public again.
  repeatable: ['report.submitted', 'report.published', 'report.figure_stated'],
  actOfUnits: true,
  table: {
    name: 'reports',
    columns: ({ day, filled }) => [
      filled('document', 'key', '文种', (c) => toldBy(c)?.document ?? ''),
      day('submitted_on', '报送日期', (c) => first(c, 'report.submitted')),
      day('published_on', '公开日期', (c) => last(c, 'report.published')),
      filled('figures', 'number', '列报数字个数', (c) => all(c, 'report.figure_stated').length),
    ],
  },
});
