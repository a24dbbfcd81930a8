import type { Profile } from '../parameter.ts';
import { familyValues } from './families/register.ts';

/** 辽宁省 2016–2020, published 2016-08 (seed 001, rulebook §1.3). Everything it does not name is national. */
export const liaoning: Profile = {
  id: 'liaoning',
  zh: '辽宁省（“十三五”规划）',
  en: 'Liaoning Province (2016–2020)',
  inherits: 'national',
  checkedOn: '2026-11-22',
  values: familyValues('liaoning'),
};
