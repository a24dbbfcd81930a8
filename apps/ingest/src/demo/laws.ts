import type { LocalDate } from '@fadu/domain';

import type { World } from './world.ts';

export interface DemoLaw {
  readonly key: string;
  readonly title: string;
  readonly promulgatedOn: LocalDate;
  readonly effectiveOn: LocalDate;
  readonly units: 'all' | readonly string[];
}

const of = (...ids: readonly string[]): readonly string[] => ids.map((id) => `demo-${id}`);

/** Real laws with their real dates; which units must learn them is the demonstration's own choice. */
export const demoLaws: readonly DemoLaw[] = [
  {
    key: '无障碍环境建设法',
    title: '中华人民共和国无障碍环境建设法',
    promulgatedOn: '2023-06-28',
    effectiveOn: '2023-09-01',
    units: of('zfcxjsw', 'jtysw'),
  },
  {
    key: '行政复议法-2023',
    title: '中华人民共和国行政复议法（2023年修订）',
    promulgatedOn: '2023-09-01',
    effectiveOn: '2024-01-01',
    units: of('sfj', 'scjgj', 'csglj', 'gafj'),
  },
  {
    key: '公司法-2023',
    title: '中华人民共和国公司法（2023年修订）',
    promulgatedOn: '2023-12-29',
    effectiveOn: '2024-07-01',
    units: of('scjgj'),
  },
  // In force on the day it was made public: nobody can be trained before (no due date).
  {
    key: '注册资本登记管理规定',
    title: '国务院关于实施《中华人民共和国公司法》注册资本登记管理制度的规定',
    promulgatedOn: '2024-07-01',
    effectiveOn: '2024-07-01',
    units: of('scjgj'),
  },
  {
    key: '突发事件应对法-2024',
    title: '中华人民共和国突发事件应对法（2024年修订）',
    promulgatedOn: '2024-06-28',
    effectiveOn: '2024-11-01',
    units: of('yjglj', 'wsjkw', 'xfjyj', 'slj'),
  },
  {
    key: '农村集体经济组织法',
    title: '中华人民共和国农村集体经济组织法',
    promulgatedOn: '2024-06-28',
    effectiveOn: '2025-05-01',
    units: of('nyncw', 't13', 't14', 't16', 't18', 't19', 't20'),
  },
  {
    key: '法治宣传教育法',
    title: '中华人民共和国法治宣传教育法',
    promulgatedOn: '2025-09-12',
    effectiveOn: '2025-11-01',
    units: 'all',
  },
  {
    key: '治安管理处罚法-2025',
    title: '中华人民共和国治安管理处罚法（2025年修订）',
    promulgatedOn: '2025-06-27',
    effectiveOn: '2026-01-01',
    units: of('gafj', 'sfj'),
  },
  {
    key: '行政执法监督条例',
    title: '行政执法监督条例',
    promulgatedOn: '2025-12-17',
    effectiveOn: '2026-02-01',
    units: 'all',
  },
];

/** Announces the laws of the years shown. */
export function writeLaws(world: World): void {
  for (const { key, ...law } of demoLaws) {
    if (law.promulgatedOn < world.from) continue;
    const units = law.units === 'all' ? law.units : [...law.units];
    world.diary.dossier(`law/${key}`).write('law.promulgated', { ...law, units }, { carefully: true });
  }
}
