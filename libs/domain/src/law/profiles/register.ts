import type { Profile } from '../parameter.ts';
import { national } from './national.ts';
import { yongchuan } from './yongchuan.ts';

/** Every profile there is. */
export const profiles: readonly Profile[] = [national, yongchuan];
