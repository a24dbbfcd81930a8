import type { UnitBook } from '../unit-book.ts';

const names = [
  '区党政办',
  '区组织部',
  '区政法委',
  '区依法治区办',
  '区行政审批局',
  '区经发局',
  '区财政局',
  '区市场监督管理局',
  '区住建局',
  '区人社局',
  '区社事局',
  '区审计局',
  '区税务局',
  '区安监环保局',
  '区自然资源和规划分局',
  '区综合行政执法局',
  '区检察院',
  '区法院',
] as const;

/** The units of the zone's plan for 2021. It governs one year; no change within it is known. */
export const units: UnitBook = {
  bodies: [
    { name: '区公安分局', also: ['公安分局'], because: '第12项脱“区”字' },
    ...names.map((name) => ({ name })),
  ],
  groups: [{ names: ['区各部门'], extent: 'every', among: { category: 'department' } }],
  roles: [
    { names: ['政府规章起草单位'] },
    { names: ['规范性文件实施单位'] },
    { names: ['重大行政决策承办单位'] },
  ],
  successions: [],
};
