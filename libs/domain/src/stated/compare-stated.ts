import { Decimal } from 'decimal.js';

import type { Bilingual } from '../indicators/definition.ts';
import { boundsOf, boundsText } from './bounds.ts';
import { type Rounding, feasibleRate } from './feasible-rate.ts';
import { measureOf } from './measure.ts';
import { type StatedFigure, printedText } from './stated-figure.ts';

/** What the events give for the same unit and time; decimal texts. */
export interface ComputedFigure {
  readonly numerator: string;
  readonly denominator: string;
  /** null where there is nothing to count */
  readonly value: string | null;
  readonly display: string;
  readonly shownAs: 'percent' | 'count' | 'yuan' | 'yes_no';
}

/** `not_comparable`: a rate against a count, percentage points against a rate. */
export type Verdict = 'agrees' | 'differs' | 'not_computed' | 'not_comparable';

export interface Comparison {
  readonly verdict: Verdict;
  readonly sentence: Bilingual;
}

/**
 * A figure that a unit states of itself, against what its events give. A printed number agrees when what was counted
 * lies within its bounds; a printed rate when the count gives it with its places, cut as `rounding` says.
 */
export function compareStated(
  stated: StatedFigure,
  computed: ComputedFigure | undefined,
  rounding: Rounding,
): Comparison {
  const { unitOfMeasure } = stated;
  const printed = printedText(stated, unitOfMeasure);
  if (computed === undefined || computed.value === null) return notComputed(printed, computed);
  if (!comparable(stated, computed)) return notComparable(printed, computed);
  const { kind } = measureOf(unitOfMeasure);
  const agrees =
    kind === 'percent' ? rateAgrees(stated, computed, rounding) : within(stated, computed.numerator);
  const meant = kind === 'percent' ? printed : meaningOf(stated, printed);
  const made = computed.shownAs === 'percent' ? ` (${computed.numerator}/${computed.denominator})` : '';
  const verdict = agrees ? 'agrees' : 'differs';
  return {
    verdict,
    sentence: {
      zh: `报告称 ${meant}，按已报送事件计算为 ${computed.display}${made}：${agrees ? '相符' : '不符'}。`,
      en: `The report says ${meant}; the events give ${computed.display}${made}: ${agrees ? 'they agree' : 'they differ'}.`,
    },
  };
}

function comparable({ unitOfMeasure }: StatedFigure, { shownAs }: ComputedFigure): boolean {
  const { kind } = measureOf(unitOfMeasure);
  if (shownAs === 'percent') return kind === 'percent';
  if (shownAs === 'yuan') return kind === 'amount';
  return shownAs === 'count' && (kind === 'count' || kind === 'amount');
}

function rateAgrees(
  stated: StatedFigure,
  { numerator, denominator }: ComputedFigure,
  rounding: Rounding,
): boolean {
  const { qualifier = 'exact', value, unitOfMeasure } = stated;
  const rate = new Decimal(numerator).times(100).div(denominator);
  if (qualifier !== 'exact' && qualifier !== 'all') {
    const { low, high } = boundsOf(stated, unitOfMeasure);
    return rate.greaterThanOrEqualTo(low) && rate.lessThanOrEqualTo(high);
  }
  if (new Decimal(value).isNegative()) return false;
  // 99.96 % is not 100 % (rulebook §6.7 no. 56), however it is rounded; nor is a few of many none.
  if (new Decimal(value).equals(100)) return rate.equals(100);
  if (new Decimal(value).isZero()) return rate.isZero();
  const exactly = (text: string) => ({ low: text, high: text });
  return feasibleRate(value, { numerator: exactly(numerator), denominator: exactly(denominator) }, rounding)
    .possible;
}

function within(stated: StatedFigure, counted: string): boolean {
  const { low, high } = boundsOf(stated, stated.unitOfMeasure);
  const number = new Decimal(counted);
  return number.greaterThanOrEqualTo(low) && number.lessThanOrEqualTo(high);
}

function meaningOf(stated: StatedFigure, printed: string): string {
  const bounds = boundsOf(stated, stated.unitOfMeasure);
  return bounds.low === bounds.high ? printed : `${printed} (${boundsText(bounds)})`;
}

const notComputed = (printed: string, computed: ComputedFigure | undefined): Comparison => ({
  verdict: 'not_computed',
  sentence:
    computed === undefined
      ? {
          zh: `报告称 ${printed}；没有对应的指标，只作记录。`,
          en: `The report says ${printed}; no indicator computes it, so it is kept as a claim.`,
        }
      : {
          zh: `报告称 ${printed}；系统内没有可计算的事件（${computed.display}），无法核对。`,
          en: `The report says ${printed}; there are no events to compute it from (${computed.display}).`,
        },
});

const notComparable = (printed: string, { display }: ComputedFigure): Comparison => ({
  verdict: 'not_comparable',
  sentence: {
    zh: `报告称 ${printed}，指标为 ${display}：计量单位不同，不能直接比较。`,
    en: `The report says ${printed}, the indicator ${display}: they measure different things.`,
  },
});
