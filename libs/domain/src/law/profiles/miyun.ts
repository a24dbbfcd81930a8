import type { Profile } from '../parameter.ts';
import { familyValues } from './families/register.ts';

/** 北京市密云县 from 2011-11-22 (seed 004, rulebook §1.6). Everything it does not name is national. */
export const miyun: Profile = {
  id: 'miyun',
  zh: '北京市密云县（2011年实施意见）',
  en: 'Miyun County, Beijing (2011)',
  inherits: 'national',
  checkedOn: '2026-11-22',
  values: familyValues('miyun'),
};
