import type { Plan } from './plan.ts';
import { yancheng2021 } from './yancheng-2021/plan.ts';
import { yongchuan2016 } from './yongchuan-2016/plan.ts';

export { yancheng2021, yongchuan2016 };

/** Every plan whose measures 法度 holds as data. */
export const plans: readonly Plan[] = [yongchuan2016, yancheng2021];
