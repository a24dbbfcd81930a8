import { liaoningValues } from './organisation/liaoning.ts';
import { miyunValues, yanchengValues } from './organisation/miyun-yancheng.ts';
import { nationalValues } from './organisation/national.ts';
import { yongchuanValues } from './organisation/yongchuan.ts';
import type { ValuesByProfile } from './values.ts';

/** What each place asks for in the families `organisation` and `publicity`, side by side (rulebook §1.8). */
export const organisationValues: ValuesByProfile = {
  national: nationalValues,
  yongchuan: yongchuanValues,
  liaoning: liaoningValues,
  miyun: miyunValues,
  'yancheng-edz': yanchengValues,
};
