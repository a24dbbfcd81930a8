import type { Profile } from '../parameter.ts';
import { familyValues } from './families/register.ts';

/** 盐城经济技术开发区 2021, published 2021-09-01 for the whole year (seed 002, rulebook §1.4). Everything it does not name is national. */
export const yanchengEdz: Profile = {
  id: 'yancheng-edz',
  zh: '盐城经济技术开发区（2021年）',
  en: 'Yancheng Economic Development Zone (2021)',
  inherits: 'national',
  checkedOn: '2026-11-22',
  values: familyValues('yancheng-edz'),
};
