import type { Profile } from '../parameter.ts';
import { liangping } from './liangping.ts';
import { liaoning } from './liaoning.ts';
import { miyun } from './miyun.ts';
import { national } from './national.ts';
import { yanchengEdz } from './yancheng-edz.ts';
import { yongchuan } from './yongchuan.ts';

/** Every profile there is. */
export const profiles: readonly Profile[] = [national, yongchuan, miyun, liaoning, yanchengEdz, liangping];
