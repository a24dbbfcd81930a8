import type { Profile } from '../parameter.ts';
import { familyValues } from './families/register.ts';
import { all, since } from './entry.ts';

const plan = (items: string): string => `《永川区法治政府建设实施方案（2016—2020年）》第35项、任务${items}`;

/** The plan governs the years from 2016, although it was issued on 2017-01-06. */
const FROM = '2016-01-01';
const remarks = { publishedOn: '2017-01-06', note: '方案期限至2020年，此后未见本区新规定，暂沿用' };

/** 重庆市永川区 (seed plan of 2016–2020, rulebook §1.1). Everything it does not name is national. */
export const yongchuan: Profile = {
  id: 'yongchuan',
  zh: '重庆市永川区',
  en: 'Yongchuan District, Chongqing',
  inherits: 'national',
  checkedOn: '2026-11-21',
  values: {
    ...familyValues('yongchuan'),
    'training.officer.hours': [since(FROM, 24, plan('149'), remarks)],
    'training.new_law.hours': [since(FROM, 3, plan('149'), remarks)],
    'training.initial.hours': [since(FROM, 4, plan('150'), remarks)],
    'duty.lectures': [
      since(FROM, { atLeast: 2, units: ['government', 'town'], meetings: ['lecture'] }, plan('146'), remarks),
    ],
    'duty.leader_class': [
      since(
        FROM,
        { atLeast: 1, units: ['government', 'department', 'town'], meetings: ['leader_class'] },
        plan('146'),
        remarks,
      ),
    ],
    'target.officer_training_hours_rate': [since(FROM, all, plan('149'), remarks)],
    'target.new_law_training_rate': [since(FROM, all, plan('149'), remarks)],
    'target.initial_training_rate': [since(FROM, all, plan('150'), remarks)],
    'target.leading_group_lecture_count': [since(FROM, all, plan('146'), remarks)],
    'target.leader_training_class_count': [since(FROM, all, plan('146'), remarks)],
  },
};
