import { yearOf } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';

/** 示范单位命名数: 辽宁 60, by the year in which they were named. */
export const demoUnitCount = actCount({
  id: 'demo_unit_count',
  name: { zh: '命名示范单位数', en: 'Demonstration units named' },
  family: 'supervision',
  subject: 'demonstration',
  words: {
    item: { zh: '命名为示范单位', en: 'unit named a demonstration unit' },
    numerator: { zh: '命名数', en: 'units named' },
    placedOn: { zh: '命名之日', en: 'the day of naming' },
  },
  reads: ['demonstration.named'],
  acts(one) {
    const named = first(one, 'demonstration.named');
    return named ? [{ unit: named.unit, on: named.on, evidence: [named.event] }] : [];
  },
});

/** 退出示范单位数: 辽宁 60 — the way out of the register belongs to it. */
export const demoUnitWithdrawn = actCount({
  id: 'demo_unit_withdrawn',
  name: { zh: '退出示范单位数', en: 'Demonstration units withdrawn' },
  family: 'supervision',
  subject: 'demonstration',
  words: {
    item: { zh: '退出示范单位', en: 'demonstration unit withdrawn' },
    numerator: { zh: '退出数', en: 'units withdrawn' },
    placedOn: { zh: '退出之日', en: 'the day of the withdrawal' },
  },
  reads: ['demonstration.named', 'demonstration.withdrawn'],
  acts(one) {
    const withdrawn = first(one, 'demonstration.withdrawn');
    return withdrawn
      ? [
          {
            unit: first(one, 'demonstration.named')?.unit,
            on: withdrawn.on,
            evidence: [withdrawn.event],
          },
        ]
      : [];
  },
});

/** 示范指标达标项数: 盐城 21 — of the items of the demonstration index, those that the unit says it meets. */
export const demoIndexItemsMet = actCount({
  id: 'demo_index_items_met',
  name: { zh: '示范创建指标达标项数', en: 'Items of the demonstration index met' },
  family: 'supervision',
  subject: 'demonstration',
  words: {
    item: { zh: '年度对标自评，同年以最后一次为准', en: 'self-assessment of a year, the last one of it' },
    numerator: { zh: '自评达标的项数', en: 'items said to be met' },
    placedOn: { zh: '自评之日', en: 'the day of the self-assessment' },
  },
  sum: 'count',
  reads: ['demonstration.self_assessed'],
  acts(one) {
    const assessed = all(one, 'demonstration.self_assessed');
    const years = [...new Set(assessed.map(({ on }) => yearOf(on)))];
    return years.flatMap((year) => {
      const done = assessed.findLast(({ on }) => yearOf(on) === year);
      return done
        ? [
            {
              part: String(year),
              unit: done.unit,
              on: done.on,
              amount: String(done.met),
              evidence: [done.event],
            },
          ]
        : [];
    });
  },
});
