import { yearlyDocument } from '../organisation/report-duty.ts';

/** 重大行政决策目录管理、公开: 辽宁省规划 14, 盐城 9. */
export const decisionCataloguePublished = yearlyDocument({
  id: 'decision_catalogue_published',
  name: { zh: '公布重大行政决策事项目录', en: 'Catalogue of major decisions published' },
  family: 'decision',
  document: 'decision_catalogue',
  duty: 'duty.decision_catalogue',
  target: 'target.decision_catalogue_published',
});
