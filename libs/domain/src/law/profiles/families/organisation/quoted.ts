import type { DatedValue } from '../../../parameter.ts';
import { since } from '../../entry.ts';
import { places } from '../places.ts';

const { miyun, liaoning, yongchuan, yancheng } = places;
export const everyUnit = ['government', 'department', 'town'] as const;
export const belowDistrict = ['department', 'town'] as const;
export const yearEnd = { by: '12-31', in: 'same_year' } as const;
/** No text names the last day of the yearly assessment; it is profile data for that reason. */
export const assessed = { atLeast: 1, by: '03-31', in: 'next_year' } as const;
export const assessedNote = '原文未定考核完成日期，暂按次年3月31日';
/** How meetings are tagged that dealt with it. */
export const topics = ['rule_of_law', '法治政府建设', '依法行政', '法治建设'];

export const inMiyun = <T>(value: T, items: string, note?: string): readonly DatedValue<T>[] => [
  since(miyun.from, value, miyun.text(items), { ...miyun.remarks, ...(note && { note }) }),
];
export const inLiaoning = <T>(
  value: T,
  items: string,
  from: string = liaoning.from,
): readonly DatedValue<T>[] => [since(from, value, liaoning.text(items), liaoning.remarks)];
export const inYongchuan = <T>(
  value: T,
  items: string,
  from: string = yongchuan.from,
): readonly DatedValue<T>[] => [since(from, value, yongchuan.text(items), yongchuan.remarks)];
/** For 2021 only: then the rule ends. */
export const inYancheng = <T>(value: T, items: string, note?: string): readonly DatedValue<T>[] => [
  since(yancheng.from, value, yancheng.text(items), { ...yancheng.remarks, ...(note && { note }) }),
  { from: yancheng.ended, value: null, citation: { text: yancheng.text(items) }, note: '计划仅管2021年' },
];
