import type { ValuesByProfile } from './values.ts';

/** What each place asks for in the family `decision`, side by side (rulebook §1.8). */
export const decisionValues: ValuesByProfile = {};
