import { Decimal } from 'decimal.js';

import type { Remark } from '../findings/check.ts';
import { boundsOf, boundsText, overlap } from './bounds.ts';
import { lastPlace, measureOf } from './measure.ts';
import { rateRemarks } from './rate-remarks.ts';
import { type StatedFigure, printedText } from './stated-figure.ts';

type Figures = readonly StatedFigure[];

/**
 * What the figures of one report say that cannot be, or hardly (rulebook §1.9). Pure; the figures are those that
 * stand, voided ones left out.
 */
export const statedRemarks = (figures: Figures): readonly Remark[] => [
  ...figures.flatMap(rateRemarks),
  ...figures.flatMap(qualifierOdd),
  ...printedTwice(figures),
  ...partsDiffer(figures),
  ...derived(figures),
  ...beyondStaff(figures),
];

const rangeOf = (figure: StatedFigure) => boundsOf(figure, figure.unitOfMeasure);
const shown = (figure: StatedFigure): string => printedText(figure, figure.unitOfMeasure);

/** 108余次: counted to the unit, and yet "more than". */
function qualifierOdd(figure: StatedFigure): readonly Remark[] {
  const { qualifier, value, event, figure: code, unitOfMeasure } = figure;
  const loose = qualifier === 'over' || qualifier === 'under' || qualifier === 'about';
  const precise = new Decimal(value).greaterThan(10) && lastPlace(value).equals(1);
  if (!loose || !precise || measureOf(unitOfMeasure).factor !== '1') return [];
  return [
    {
      code: 'stated.qualifier_odd',
      event,
      zh: `“${code}”印为 ${shown(figure)}：精确到个位，又称概数`,
      en: `"${code}" is precise to the unit (${value}) and yet printed as approximate.`,
    },
  ];
}

/** The same figure of the same time, in two places, with no number that fits both. */
function printedTwice(figures: Figures): readonly Remark[] {
  const firsts = new Map<string, StatedFigure>();
  return figures.flatMap((figure) => {
    const { figure: code, period, year, partOf = '', unit } = figure;
    const key = [code, unit, period ?? year, partOf].join('\n');
    const first = firsts.get(key);
    if (!first) firsts.set(key, figure);
    if (!first || overlap(rangeOf(first), rangeOf(figure))) return [];
    return [
      {
        code: 'stated.contradiction',
        event: figure.event,
        zh: `“${code}”先称 ${shown(first)}（${first.place ?? first.event}），又称 ${shown(figure)}（${figure.place ?? figure.event}）`,
        en: `"${code}" is printed as ${first.value} (event ${first.event}) and as ${figure.value} (event ${figure.event}).`,
      },
    ];
  });
}

/** Parts that cannot add up to their total, whichever numbers are meant (rulebook §6.7 no. 62). */
function partsDiffer(figures: Figures): readonly Remark[] {
  return figures.flatMap((total) => {
    const parts = figures.filter(({ partOf }) => partOf === total.figure);
    if (parts.length === 0 || measureOf(total.unitOfMeasure).kind === 'percent') return [];
    const sum = (end: 'low' | 'high') => Decimal.sum(...parts.map((part) => rangeOf(part)[end])).toFixed();
    const added = { low: sum('low'), high: sum('high') };
    if (overlap(added, rangeOf(total))) return [];
    return [
      {
        code: 'stated.sum_differs',
        event: total.event,
        zh: `“${total.figure}”合计 ${shown(total)}，${parts.length} 个分项相加为 ${boundsText(added)}`,
        en: `"${total.figure}" is ${total.value} in all; its ${parts.length} part(s) add up to ${boundsText(added)}.`,
      },
    ];
  });
}

/** With fewer digits a whole multiple is too often chance. */
const DIGITS = 3;
const MOST_TIMES = 100;

/** 8460人次 is 3 × 2820, and 2820余次 is no exact number: nobody counted 8460. */
function derived(figures: Figures): readonly Remark[] {
  const loose = figures.filter(({ qualifier, value }) => qualifier === 'over' && digitsOf(value) >= DIGITS);
  const exact = figures.filter(({ qualifier = 'exact' }) => qualifier === 'exact');
  return exact.flatMap((figure) => {
    const from = loose.find((one) => one.place === figure.place && timesOf(one, figure) !== undefined);
    if (!from) return [];
    const times = timesOf(from, figure);
    return [
      {
        code: 'stated.derived',
        event: figure.event,
        zh: `${shown(figure)}恰为${shown(from)}的 ${times} 倍，后者是概数`,
        en: `${figure.value} is exactly ${times} times ${from.value}, which is itself approximate.`,
      },
    ];
  });
}

const digitsOf = (value: string): number =>
  new Decimal(value).abs().toFixed().replace('.', '').replace(/0+$/, '').length;

function timesOf(one: StatedFigure, other: StatedFigure): number | undefined {
  if (measureOf(other.unitOfMeasure).kind !== 'count') return undefined;
  const times = new Decimal(other.value).div(one.value);
  return times.isInteger() && times.greaterThan(1) && times.lessThanOrEqualTo(MOST_TIMES)
    ? times.toNumber()
    : undefined;
}

const DAYS_OF_LONGEST_YEAR = 366;

/** More person-times than certified officers times days. */
function beyondStaff(figures: Figures): readonly Remark[] {
  const officers = figures.find(({ figure }) => figure === 'certified_officers');
  if (!officers) return [];
  return figures
    .filter((f) => f.figure === 'inspection_person_times' && f.year === officers.year)
    .filter((f) =>
      new Decimal(rangeOf(f).low).greaterThan(
        new Decimal(rangeOf(officers).high).times(DAYS_OF_LONGEST_YEAR),
      ),
    )
    .map((f) => {
      const each = new Decimal(rangeOf(f).low).div(rangeOf(officers).high).toFixed(0);
      return {
        code: 'stated.capacity',
        event: f.event,
        zh: `${shown(f)}，而持证人员 ${shown(officers)}，人均约 ${each} 人次`,
        en: `${f.value} person-times by ${officers.value} certified officers: some ${each} each.`,
      };
    });
}
