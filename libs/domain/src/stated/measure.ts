import { Decimal } from 'decimal.js';

/** What a printed number is a number of: rates, percentage points, or so many of something. */
export interface Measure {
  readonly kind: 'count' | 'amount' | 'percent' | 'points';
  /** one of the printed unit in the plain one: 10 000 for 万元 */
  readonly factor: string;
  /** no two numbers of the plain unit lie closer than this */
  readonly least: string;
}

const factors: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' };

/** Reads the unit of measure as printed. 万元 and 元 differ by 10 000 (rulebook §6.5 no. 42). */
export function measureOf(unitOfMeasure: string): Measure {
  if (/^[%％]$/.test(unitOfMeasure)) return { kind: 'percent', factor: '1', least: '0' };
  // A rise by 7.01 percentage points is no rate, nor is a rise by 7.01 % (rulebook §6.7 no. 60).
  if (/百分点$/.test(unitOfMeasure)) return { kind: 'points', factor: '1', least: '0' };
  const factor = factors[unitOfMeasure.slice(0, 1)] ?? '1';
  return /元$|学时$|小时$/.test(unitOfMeasure)
    ? { kind: 'amount', factor, least: '0.01' }
    : { kind: 'count', factor, least: '1' };
}

/** How many digits stand after the point. */
export const placesOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** The value of the last digit that is not nought: 2820 → 10, 99.6 → 0.1, 0 → 1. */
export function lastPlace(printed: string): Decimal {
  const number = new Decimal(printed);
  if (number.isZero()) return new Decimal(1);
  const digits = number.abs().toFixed().replace('.', '');
  const noughts = /0*$/.exec(digits)![0].length;
  return new Decimal(10).pow(noughts - number.decimalPlaces());
}
