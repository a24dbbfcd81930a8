import { Decimal } from 'decimal.js';
import fc from 'fast-check';

import { displayOf, groupedText, percentText, ratioText, yuanText } from './display.ts';
import { reaches, targetText } from './target.ts';

describe('a share as people read it', () => {
  it.each([
    [0, 7, '0%'],
    [7, 7, '100%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 8, '12.5%'],
    [1, 2, '50.0%'],
    [9996, 10_000, '99.9%'],
    [9994, 10_000, '99.9%'],
    [9995, 10_000, '99.9%'],
    [999_999_999, 1_000_000_000, '99.9%'],
    [1, 1_000_000_000, '<0.1%'],
    [1, 2001, '<0.1%'],
    [1, 2000, '0.1%'],
    [1005, 10_000, '10.1%'],
    [3, 2, '150.0%'],
    [10_001, 10_000, '100.1%'],
  ])('%i of %i is %s', (n, d, expected) => {
    expect(percentText(String(n), String(d))).toBe(expected);
  });

  it('is 100% for all and only for all, and 0% for none and only for none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat(), (d, seed) => {
        const n = seed % (d + 1);
        const shown = percentText(String(n), String(d));
        expect(shown === '100%').toBe(n === d);
        expect(shown === '0%').toBe(n === 0);
        expect(['100.0%', '0.0%']).not.toContain(shown);
        expect(ratioText(String(n), String(d)) === '1').toBe(n === d);
        expect(ratioText(String(n), String(d)) === '0').toBe(n === 0);
      }),
    );
  });
});

describe('a ratio as text', () => {
  it('is what decimals say, to six places and half up', () => {
    const anyCount = fc.oneof(fc.nat(3_000), fc.nat());
    fc.assert(
      fc.property(anyCount, anyCount, (n, less) => {
        const d = less + 1;
        const told = new Decimal(n).div(d).toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toFixed();
        const percent = new Decimal(n).times(100).div(d).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
        if (!['0', '1'].includes(told)) expect(ratioText(String(n), String(d))).toBe(told);
        if (![0, 100].includes(percent.toNumber()))
          expect(percentText(String(n), String(d))).toBe(`${percent.toFixed(1)}%`);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [1, 3, '0.333333'],
    [2, 3, '0.666667'],
    [1, 4, '0.25'],
    [9_999_999, 10_000_000, '0.999999'],
    [1, 10_000_000, '0.000001'],
    [0, 5, '0'],
    [5, 5, '1'],
  ])('%i / %i is %s', (n, d, expected) => {
    expect(ratioText(String(n), String(d))).toBe(expected);
  });
});

describe('a number', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['1234567', '1,234,567'],
    ['12345678901234567890', '12,345,678,901,234,567,890'],
  ])('%s is shown as %s', (number, expected) => {
    expect(groupedText(number)).toBe(expected);
  });

  it.each([
    ['0', '0'],
    ['1500.00', '1,500'],
    ['1500.5', '1,500.50'],
    ['123456789012.34', '123,456,789,012.34'],
  ])('%s yuan are shown as %s', (amount, expected) => {
    expect(yuanText(amount)).toBe(expected);
  });

  it('of yes or no is a word for one answer and a fraction for several', () => {
    expect(displayOf('1', '1', 'yes_no')).toBe('是');
    expect(displayOf('0', '1', 'yes_no')).toBe('否');
    expect(displayOf('2', '3', 'yes_no')).toBe('2/3');
  });
});

describe('a target', () => {
  it('of all is missed by one in ten thousand', () => {
    expect(reaches(9996n, 10_000n, { n: 1, d: 1 }, 'higher')).toBe(false);
    expect(reaches(10_000n, 10_000n, { n: 1, d: 1 }, 'higher')).toBe(true);
  });

  it('of 5% is reached by 1 of 20 and missed by 1 of 21, although that rounds to 5%', () => {
    expect(reaches(1n, 20n, { n: 1, d: 20 }, 'higher')).toBe(true);
    expect(reaches(1n, 21n, { n: 1, d: 20 }, 'higher')).toBe(false);
  });

  it('that is a limit is kept at the limit and broken just above', () => {
    expect(reaches(1n, 20n, { n: 5, d: 100 }, 'lower')).toBe(true);
    expect(reaches(501n, 10_000n, { n: 5, d: 100 }, 'lower')).toBe(false);
  });

  it.each([
    [{ n: 1, d: 1 }, 'higher', '100%'],
    [{ n: 1, d: 20 }, 'higher', '≥5%'],
    [{ n: 955, d: 1000 }, 'higher', '≥95.5%'],
    [{ n: 1, d: 3 }, 'lower', '≤33.3333%'],
  ] as const)('%o is written as people read it', (target, direction, expected) => {
    expect(targetText(target, direction)).toBe(expected);
  });
});
