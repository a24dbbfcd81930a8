import { FIRST_DAY } from '../../../dates/local-date.ts';
import { since } from '../entry.ts';
import type { ValuesByProfile } from './values.ts';

const OURS = '未见全国性规定，本系统的约定（docs/law/open-questions.md）';

/** What each place says of stated figures and of the quality of data. */
export const qualityValues: ValuesByProfile = {
  national: {
    'stated.rate_rounding': [since(FIRST_DAY, 'either', OURS)],
    'quality.report.days': [since(FIRST_DAY, 30, OURS)],
  },
};
