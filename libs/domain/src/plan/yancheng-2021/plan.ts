import type { Plan, PlanText } from '../plan.ts';
import data from './measures.json' with { type: 'json' };
import { units } from './units.ts';

/** The 23 tasks of the Yancheng zone for the whole of 2021, issued on 2021-09-01. */
export const yancheng2021: Plan = {
  ...(data as PlanText),
  id: 'yancheng-2021',
  zh: '盐城经济技术开发区2021年全区法治政府建设重点工作计划',
  en: 'Yancheng Economic and Technological Development Zone: key work for law-based government 2021',
  issuedOn: '2021-09-01',
  citation: { text: '盐开委法办〔2021〕2号《2021年全区法治政府建设重点工作计划》' },
  units,
};
