import { countedOnly, indicator } from '../definition.ts';

interface TwoYears {
  /** how many in the year asked for */
  readonly year: number;
  /** how many in the year before */
  readonly before: number;
}

/** Fewer than the year before; none after none is kept at zero, which is as good (rulebook §6.4 no. 34). */
const decreased = ({ year, before }: TwoYears): boolean => year < before || (year === 0 && before === 0);

interface Compared {
  readonly filed: TwoYears;
  readonly lost: TwoYears;
  /** the suits judged, where not the number but the share of the lost ones must fall */
  readonly judged?: TwoYears | undefined;
}

/**
 * 双下降: both the suits filed and the suits lost (or their share, `double_decrease.basis`) went down. From none to one is
 * not met. Shares are compared as fractions, never rounded; a year without judgments has lost none.
 */
export const doubleDecrease = ({ filed, lost, judged }: Compared): boolean =>
  decreased(filed) && decreased(judged ? sharesOf(lost, judged) : lost);

/** Two fractions over one denominator. */
const sharesOf = (lost: TwoYears, judged: TwoYears): TwoYears => ({
  year: lost.year * Math.max(judged.before, 1),
  before: lost.before * Math.max(judged.year, 1),
});

/** 行政诉讼案件数、败诉数“双下降”: has no items of its own, it compares two counts of two years. */
export const suitDoubleDecrease = indicator({
  id: 'suit_double_decrease',
  name: { zh: '行政诉讼“双下降”', en: 'Fewer suits filed and fewer lost than the year before' },
  kind: 'derived',
  family: 'litigation',
  direction: 'higher',
  subject: 'litigation',
  formula: {
    item: { zh: '年度', en: 'year' },
    numerator: {
      zh: '当年收案数、败诉数（规则另有口径的为败诉率）',
      en: 'suits filed and suits lost in the year, or their share where the profile says so',
    },
    denominator: { zh: '上年收案数、败诉数', en: 'suits filed and suits lost in the year before' },
    excluded: { zh: '无', en: 'none' },
    placedOn: { zh: '立案之日、一审裁判之日', en: 'the day of filing, the day of the judgment' },
  },
  parameters: ['double_decrease.basis'],
  aggregate: countedOnly,
  unit: 'yes_no',
  silence: 'not_applicable',
  needsEnforcement: false,

  items: () => [],
});
