import { documentsByDay, yearlyDocument } from './report-duty.ts';

/**
 * Documents that units owe every year: 永川区 #160, 盐城 三(一) (年度工作安排); 密云县 第13项 (一季度培训考核方案); 辽宁省
 * 第54项 (普法责任制清单), 第25项 (收费基金目录清单).
 */
export const yearlyDocuments = [
  yearlyDocument({
    id: 'annual_plan_issued',
    name: { zh: '部署法治政府建设年度重点工作', en: 'Plan of the year issued' },
    document: 'annual_plan',
    duty: 'duty.annual_plan',
    target: 'target.annual_plan_issued',
  }),
  yearlyDocument({
    id: 'training_plan_q1_ontime',
    name: { zh: '一季度制定执法人员培训考核方案', en: 'Training plan issued in the first quarter' },
    family: 'training',
    document: 'training_plan',
    duty: 'duty.training_plan',
    target: 'target.training_plan_q1_ontime',
    needsEnforcement: true,
  }),
  yearlyDocument({
    id: 'publicity_duty_list_published',
    name: { zh: '公布普法责任制清单', en: 'List of publicity duties published' },
    family: 'publicity',
    document: 'publicity_duty_list',
    duty: 'duty.publicity_duty_list',
    target: 'target.publicity_duty_list_published',
  }),
  yearlyDocument({
    id: 'fee_list_published',
    name: { zh: '公布收费和基金目录清单', en: 'List of fees and funds published' },
    document: 'fee_list',
    duty: 'duty.fee_list',
    target: 'target.fee_list_published',
  }),
];

/**
 * Documents that units must have made public by a day: 永川区 §2 #12, #10, #141; 辽宁省 第1–4、32–33、38项; 法治宣传教育法
 * 第37条. Rules and platforms are told by the notice with which they were made public.
 */
export const documentsOwed = [
  documentsByDay({
    id: 'power_list_published_rate',
    name: { zh: '权责清单公开率', en: 'Units with their list of powers made public' },
    documents: ['power_list'],
    duty: 'duty.power_list',
    target: 'target.power_list_published_rate',
  }),
  documentsByDay({
    id: 'intermediary_list_published',
    name: { zh: '公布中介服务事项清单', en: 'List of intermediary services made public' },
    documents: ['intermediary_list'],
    duty: 'duty.intermediary_list',
    target: 'target.intermediary_list_published',
  }),
  documentsByDay({
    id: 'petition_channel_list_published',
    name: { zh: '公布法定途径分类清单', en: 'List of legal channels for petitions made public' },
    documents: ['petition_channel_list'],
    duty: 'duty.petition_channel_list',
    target: 'target.petition_channel_list_published',
  }),
  documentsByDay({
    id: 'must_know_list_current',
    name: { zh: '领导干部应知应会清单', en: 'List of laws that leaders must know' },
    family: 'publicity',
    documents: ['must_know_list'],
    duty: 'duty.must_know_list',
    target: 'target.must_know_list_current',
  }),
  documentsByDay({
    id: 'rule_issued',
    name: { zh: '制度按期出台', en: 'Rules issued by their day' },
    documents: ['audit_accountability_rule'],
    duty: 'duty.rules_to_issue',
    target: 'target.rule_issued',
  }),
  documentsByDay({
    id: 'internet_rule_issued',
    name: { zh: '出台互联网管理意见', en: 'Rule on managing the internet issued' },
    documents: ['internet_rule'],
    duty: 'duty.internet_rule',
    target: 'target.internet_rule_issued',
  }),
  documentsByDay({
    id: 'platform_built',
    name: { zh: '平台按期建成', en: 'Platforms in use by their day' },
    documents: ['market_platform', 'enforcement_platform', 'supervision_platform'],
    duty: 'duty.platforms',
    target: 'target.platform_built',
  }),
];
