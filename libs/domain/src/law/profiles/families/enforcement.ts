import { nationalEnforcement } from './enforcement/national.ts';
import { liangpingEnforcement, miyunEnforcement, yanchengEnforcement } from './enforcement/other-places.ts';
import { liaoningEnforcement, yongchuanEnforcement } from './enforcement/plans-to-2020.ts';
import type { ValuesByProfile } from './values.ts';

/** What each place asks for in the family `enforcement`, side by side (rulebook §1.8). */
export const enforcementValues: ValuesByProfile = {
  national: nationalEnforcement,
  yongchuan: yongchuanEnforcement,
  liaoning: liaoningEnforcement,
  miyun: miyunEnforcement,
  'yancheng-edz': yanchengEnforcement,
  liangping: liangpingEnforcement,
};
