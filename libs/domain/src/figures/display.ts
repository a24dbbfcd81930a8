import { Decimal } from 'decimal.js';

import type { IndicatorDefinition } from '../indicators/definition.ts';

/** How a figure is shown: see `IndicatorDefinition.unit`. */
export type ShownAs = IndicatorDefinition<never>['unit'];

const PLACES = 6;
const exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * Numerator over denominator as decimal text with at most six places. Rounding never makes less than all into 1, nor
 * something into 0.
 */
export function ratioText(numerator: string, denominator: string): string {
  // Most figures are all or nothing: they need no decimals.
  if (numerator === denominator) return '1';
  if (numerator === '0') return '0';
  const millionths = wholeParts(numerator, denominator, 10 ** PLACES);
  if (millionths !== undefined) return textOfMillionths(millionths);
  const [n, d] = [new exact(numerator), new exact(denominator)];
  const rounded = n.div(d).toDecimalPlaces(PLACES);
  const least = new exact(10).pow(-PLACES);
  if (rounded.isZero() && !n.isZero()) return least.toFixed();
  if (rounded.equals(1) && n.lessThan(d)) return new exact(1).minus(least).toFixed();
  return rounded.toFixed();
}

/** A share as people read it: one place, half up; `100%` only for all, `0%` only for none (rulebook §6.7 no. 57). */
export function percentText(numerator: string, denominator: string): string {
  if (numerator === '0') return '0%';
  if (numerator === denominator) return '100%';
  const tenths = wholeParts(numerator, denominator, 1000);
  if (tenths !== undefined) return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
  const [n, d] = [new exact(numerator), new exact(denominator)];
  if (n.isZero()) return '0%';
  if (n.equals(d)) return '100%';
  const percent = n.times(100).div(d).toDecimalPlaces(1);
  if (percent.isZero()) return '<0.1%';
  if (percent.equals(100)) return n.lessThan(d) ? '99.9%' : '100.1%';
  return `${percent.toFixed(1)}%`;
}

/**
 * Such parts of the whole as there are, half up: exact, and many times quicker than decimals. Nothing where decimals must
 * tell: of what is not whole, is huge, or is all or nothing once it is rounded.
 */
function wholeParts(numerator: string, denominator: string, parts: number): number | undefined {
  const [n, d] = [Number(numerator), Number(denominator)];
  const [double, divisor] = [2 * n * parts + d, 2 * d];
  const exactly = Number.isInteger(n) && Number.isInteger(d) && d > 0 && Number.isSafeInteger(double);
  if (!exactly) return undefined;
  const rounded = (double - (double % divisor)) / divisor;
  return rounded === 0 || rounded === parts ? undefined : rounded;
}

function textOfMillionths(millionths: number): string {
  const digits = String(millionths).padStart(PLACES + 1, '0');
  const places = digits.slice(-PLACES).replace(/0+$/, '');
  return `${digits.slice(0, -PLACES)}${places === '' ? '' : `.${places}`}`;
}

/** A number with separators between thousands: `1,234,567.50`. */
export function groupedText(number: string): string {
  const [whole = '', places] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/** Yuan with two places, or none for whole yuan. */
export function yuanText(amount: string): string {
  const yuan = new exact(amount);
  return groupedText(yuan.isInteger() ? yuan.toFixed(0) : yuan.toFixed(2));
}

/** A figure that has a value, as its kind is shown. */
export function displayOf(numerator: string, denominator: string, shownAs: ShownAs): string {
  switch (shownAs) {
    case 'percent':
      return percentText(numerator, denominator);
    case 'count':
      return groupedText(numerator);
    case 'yuan':
      return yuanText(numerator);
    case 'yes_no':
      return denominator === '1' ? (numerator === '1' ? '是' : '否') : `${numerator}/${denominator}`;
  }
}
