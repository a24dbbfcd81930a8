import type { StandingDuty } from '../../law/parameters.ts';
import { appointed, wordsOf } from '../organisation/counsel-coverage.ts';
import { unitStanding } from '../shapes/unit-standing.ts';

/** 专职复议办案人员: 辽宁省 第43项 — governments of a county and above have at least one, full-time. */
export const reconStaffCount = unitStanding<StandingDuty>({
  id: 'recon_staff_count',
  name: { zh: '专职复议办案人员配备', en: 'Governments with full-time reconsideration staff' },
  family: 'reconsideration',
  words: wordsOf({
    zh: '当日有一名以上专职复议办案人员的',
    en: 'with at least one full-time handler of reconsiderations on the day',
  }),
  duty: 'duty.recon_staff',
  target: 'target.recon_staff_count',
  reads: ['counsel.appointed', 'counsel.ended'],
  things: (related, { by }, unit) => [{ by, has: appointed(related, unit, ['reconsideration_staff'], true) }],
});
