import type { Profile } from '../parameter.ts';
import { familyValues } from './families/register.ts';

/** 重庆市梁平区 2020 reporting practice (seed 003, rulebook §1.5). Everything it does not name is national. */
export const liangping: Profile = {
  id: 'liangping',
  zh: '重庆市梁平区（2020年报告口径）',
  en: 'Liangping District, Chongqing (2020 reporting)',
  inherits: 'national',
  checkedOn: '2026-11-22',
  values: familyValues('liangping'),
};
