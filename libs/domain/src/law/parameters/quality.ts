import { choice, named } from './naming.ts';

/** How figures that units state are read, and by what the quality of data is judged. Read by `stated/`, `quality/`. */
export const qualityParameters = {
  'stated.rate_rounding': choice('列报比率的取位', 'How printed rates are cut to their places', {
    rounded: '四舍五入',
    truncated: '截断',
    either: '未定，两种都认',
  }),
  'quality.report.days': named('数据报送期限', 'Days within which a fact is to be sent', '日'),
};
