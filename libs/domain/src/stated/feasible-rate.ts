import { Decimal } from 'decimal.js';

import type { Bounds } from './bounds.ts';
import { placesOf } from './measure.ts';

/** How a printed rate was cut to its places; reports do both (rulebook §6.7 no. 58). */
export type Rounding = 'rounded' | 'truncated' | 'either';

export interface Feasible {
  readonly possible: boolean;
  /** a count over a number of cases that gives the rate within what is said; the one with the fewest cases */
  readonly example?: Fraction | undefined;
  /** the fewest cases of which any count gives the rate at all */
  readonly fewest: Fraction;
}

export interface Fraction {
  readonly n: number;
  readonly d: number;
}

interface Said {
  readonly numerator?: Bounds | undefined;
  readonly denominator?: Bounds | undefined;
}

/**
 * Whether any whole number over a whole number in the ranges said gives a printed rate with its places (rulebook §6.7
 * no. 59): 99.6 % needs 223 cases at least, and with a denominator of 30 to 39 there is none. Up to four places.
 */
export function feasibleRate(rate: string, said: Said, rounding: Rounding): Feasible {
  const window = windowOf(rate, rounding);
  const fewest = firstFraction(window, { from: 1, to: window.scale }, everything)!;
  const { low, high } = said.denominator ?? { low: '1', high: String(Number.MAX_SAFE_INTEGER) };
  const counts = said.numerator ?? everything;
  // With as many cases as the rate has steps there is always a count; but a count may be given, too.
  const from = Math.max(1, Math.ceil(Number(low)));
  const to = Math.min(Math.floor(Number(high)), from + reach(window, counts));
  const example = firstFraction(window, { from, to }, counts);
  return { possible: example !== undefined, example, fewest };
}

/** The numbers of cases that a count and a rate imply: 7 lost at 0.35 % is about 2000 decided. Undefined for 0 %. */
export function impliedCases(count: number, rate: string, rounding: Rounding): Bounds | undefined {
  const { low, high, scale } = windowOf(rate, rounding);
  if (low <= 0 || count === 0) return undefined;
  // low ≤ 2·n·scale/d < high
  const least = Math.floor((2 * count * scale) / high) + 1;
  const most = Math.floor((2 * count * scale) / low);
  return { low: String(least), high: String(most) };
}

/** A rate as the numbers that it can stand for: low ≤ 2·scale·n/d < high, all whole. */
interface Window {
  readonly low: number;
  readonly high: number;
  readonly scale: number;
}

const everything: Bounds = { low: '0', high: String(Number.MAX_SAFE_INTEGER) };
const HUNDRED = 100;

function windowOf(rate: string, rounding: Rounding): Window {
  const places = placesOf(rate);
  const steps = new Decimal(rate).times(new Decimal(10).pow(places)).toNumber();
  const low = rounding === 'truncated' ? 2 * steps : 2 * steps - 1;
  const high = rounding === 'rounded' ? 2 * steps + 1 : 2 * steps + 2;
  return { low, high, scale: HUNDRED * 10 ** places };
}

/** How many numbers of cases must be tried before it is certain that none will do. */
function reach({ low, scale }: Window, counts: Bounds): number {
  const most = Number(counts.high);
  if (most === Number.MAX_SAFE_INTEGER || low <= 0) return scale;
  return Math.min(MOST_TRIED, Math.ceil((2 * most * scale) / low));
}

const MOST_TRIED = 2_000_000;

function firstFraction(
  { low, high, scale }: Window,
  cases: { readonly from: number; readonly to: number },
  counts: Bounds,
): Fraction | undefined {
  const [least, most] = [Number(counts.low), Number(counts.high)];
  for (let d = cases.from; d <= cases.to; d++) {
    const n = Math.max(least, Math.ceil((low * d) / (2 * scale)), 0);
    if (2 * scale * n < high * d && n <= most) return { n, d };
  }
  return undefined;
}
