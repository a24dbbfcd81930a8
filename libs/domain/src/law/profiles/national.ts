import type { Profile } from '../parameter.ts';
import { familyValues } from './families/register.ts';
import { nationalPenalty } from './national-penalty.ts';
import { nationalPetition } from './national-petition.ts';
import { nationalReview } from './national-review.ts';
import { nationalStaff } from './national-staff.ts';

/** The national rules (rulebook §2), inherited by every place. */
export const national: Profile = {
  id: 'national',
  zh: '国家规定',
  en: 'National rules',
  checkedOn: '2026-11-21',
  values: {
    ...familyValues('national'),
    ...nationalPetition,
    ...nationalPenalty,
    ...nationalReview,
    ...nationalStaff,
  },
};
