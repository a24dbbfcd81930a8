import type { Plan, PlanText } from '../plan.ts';
import data from './measures.json' with { type: 'json' };
import { units } from './units.ts';

/**
 * Yongchuan's plan 2016–2020: the 174 measures of its annex, extracted by tools/extract-measures.mjs. The text lost
 * characters in publication ("201716" is 2017-01-06), so the day of issue stands here and is not parsed.
 */
export const yongchuan2016: Plan = {
  ...(data as PlanText),
  id: 'yongchuan-2016',
  zh: '永川区法治政府建设实施方案（2016—2020年）任务措施分工表',
  en: 'Yongchuan: plan for law-based government 2016–2020, division of measures',
  issuedOn: '2017-01-06',
  citation: { text: '《永川区法治政府建设实施方案（2016—2020年）》附件“任务措施分工表”' },
  units,
};
