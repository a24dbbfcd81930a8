import { Decimal } from 'decimal.js';

import type { Qualifier } from '../kinds/stated-figure.ts';
import { lastPlace, measureOf } from './measure.ts';
import { readings } from './readings.ts';

/** A number as printed. */
export interface Printed {
  readonly value: string;
  readonly qualifier?: Qualifier | undefined;
}

/** Both ends included, decimal texts, in the plain unit (件, 元, % …). */
export interface Bounds {
  readonly low: string;
  readonly high: string;
}

/** 108余 leaves a remainder too: of things counted, at least tens are left out. */
const LEAST_PLACE = new Decimal(10);

/** What may have been counted where a number is printed with its qualifier: 30余件 is 30 to 39. */
export function boundsOf({ value, qualifier = 'exact' }: Printed, unitOfMeasure: string): Bounds {
  const { below, above } = readings[qualifier];
  const { kind, factor, least } = measureOf(unitOfMeasure);
  const number = new Decimal(value).times(factor);
  const place = kind === 'percent' || kind === 'points' ? lastPlace(value) : countedPlace(value, factor);
  const low = number.minus(place.times(below));
  const high = number.plus(place.times(above)).minus(above === '0' ? 0 : smallest(least, place));
  return { low: low.toFixed(), high: high.toFixed() };
}

function countedPlace(value: string, factor: string): Decimal {
  const place = lastPlace(value).times(factor);
  const number = new Decimal(value).times(factor);
  return number.greaterThanOrEqualTo(LEAST_PLACE) ? Decimal.max(place, LEAST_PLACE) : place;
}

/** The place itself is left out; of what has no smallest part, a hundredth of it. */
const smallest = (least: string, place: Decimal): Decimal =>
  least === '0' ? place.div(100) : Decimal.min(least, place);

/** Whether there is a number that both allow. */
export const overlap = (a: Bounds, b: Bounds): boolean =>
  new Decimal(a.low).lessThanOrEqualTo(b.high) && new Decimal(b.low).lessThanOrEqualTo(a.high);

/** `30至39`, or `30` where nothing else can be meant. */
export const boundsText = ({ low, high }: Bounds): string => (low === high ? low : `${low}–${high}`);
