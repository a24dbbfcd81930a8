import { yearlyDocument } from '../organisation/report-duty.ts';

/** 向人大报告: 永川区 #99, 密云 21 — 依法向人大及其常委会报告工作, once a year. */
export const npcReportMade = yearlyDocument({
  id: 'npc_report_made',
  name: { zh: '向人大常委会报告', en: 'Report to the congress made' },
  family: 'supervision',
  document: 'npc_report',
  duty: 'duty.npc_report',
  target: 'target.npc_report_made',
});

/** 应诉情况定期报告: 密云 20. */
export const suitReportCount = yearlyDocument({
  id: 'suit_report_count',
  name: { zh: '行政应诉情况定期报告', en: 'Regular report on suits' },
  family: 'litigation',
  document: 'litigation_report',
  duty: 'duty.suit_report',
  target: 'target.suit_report_count',
});
