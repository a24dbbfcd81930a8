import { type Rounding, feasibleRate, impliedCases } from './feasible-rate.ts';

const between = (low: number, high: number) => ({ low: String(low), high: String(high) });

/** The obvious way: every count of every number of cases, cut to the places with decimal text. */
function naive(rate: string, low: number, high: number, rounding: 'rounded' | 'truncated'): string[] {
  const places = rate.split('.')[1]?.length ?? 0;
  const unit = 10n ** BigInt(places);
  const wanted = BigInt(rate.replace('.', ''));
  const found: string[] = [];
  for (let d = low; d <= high; d++) {
    for (let n = 0; n <= d; n++) {
      const scaled = BigInt(n) * 100n * unit;
      const cut =
        rounding === 'truncated' ? scaled / BigInt(d) : (2n * scaled + BigInt(d)) / (2n * BigInt(d));
      if (cut === wanted) found.push(`${n}/${d}`);
    }
  }
  return found;
}

describe('trap 59: a printed rate', () => {
  it('of 99.6 % needs 223 cases when rounded, 250 when cut off', () => {
    expect(feasibleRate('99.6', {}, 'rounded').fewest).toEqual({ n: 222, d: 223 });
    expect(feasibleRate('99.6', {}, 'truncated').fewest).toEqual({ n: 249, d: 250 });
    expect(feasibleRate('99.6', {}, 'either').fewest).toEqual({ n: 222, d: 223 });
  });

  it('of 99.6 % is no rate of 30 to 39 cases, of 222, but of 223 to 285 with one miss', () => {
    const of = (low: number, high: number) =>
      feasibleRate('99.6', { denominator: between(low, high) }, 'rounded');
    expect(of(30, 39).possible).toBe(false);
    expect(of(222, 222).possible).toBe(false);
    expect(of(223, 223).example).toEqual({ n: 222, d: 223 });
    expect(of(285, 285).example).toEqual({ n: 284, d: 285 });
    expect(of(286, 286).possible).toBe(false);
  });

  it.each<[string, number, number]>([
    ['0', 1, 40],
    ['100', 1, 40],
    ['50', 1, 40],
    ['33.3', 1, 60],
    ['66.67', 1, 60],
    ['99.6', 200, 260],
    ['0.35', 1, 320],
  ])('of %s %% is found where trying everything finds it', (rate, low, high) => {
    for (const rounding of ['rounded', 'truncated'] as const) {
      for (let d = low; d <= high; d++) {
        const { possible } = feasibleRate(rate, { denominator: between(d, d) }, rounding);
        expect([rate, d, possible]).toEqual([rate, d, naive(rate, d, d, rounding).length > 0]);
      }
    }
  });

  it.each<[string, Rounding, boolean]>([
    // 75/151 = 49.668…: a report that cuts off prints 49.66, one that rounds 49.67.
    ['49.66', 'rounded', false],
    ['49.66', 'truncated', true],
    ['49.66', 'either', true],
    ['49.67', 'rounded', true],
    ['49.67', 'truncated', false],
  ])('trap 58: of 75 in 151 printed as %s %% and %s is possible: %s', (rate, rounding, possible) => {
    const said = { numerator: between(75, 75), denominator: between(151, 151) };
    expect(feasibleRate(rate, said, rounding).possible).toBe(possible);
  });

  it('of 19.2 % is not 29 in 135, but 29 in 151', () => {
    const of = (cases: number) =>
      feasibleRate('19.2', { numerator: between(29, 29), denominator: between(cases, cases) }, 'either');
    expect(of(135).possible).toBe(false);
    expect(of(151).possible).toBe(true);
    expect(impliedCases(29, '19.2', 'rounded')).toEqual({ low: '151', high: '151' });
  });

  it('and a count imply the cases: 7 lost at 0.35 % are some two thousand', () => {
    expect(impliedCases(7, '0.35', 'rounded')).toEqual({ low: '1972', high: '2028' });
    expect(impliedCases(0, '0', 'rounded')).toBeUndefined();
  });

  it('above 100 % can be a rate of growth', () => {
    const said = { numerator: between(85, 85), denominator: between(66, 66) };
    expect(feasibleRate('128.79', said, 'rounded').possible).toBe(true);
    expect(feasibleRate('128.78', said, 'truncated').possible).toBe(true);
  });

  it('with a count and no number of cases is possible where some number gives it', () => {
    expect(feasibleRate('19.2', { numerator: between(29, 29) }, 'rounded').example).toEqual({
      n: 29,
      d: 151,
    });
    expect(feasibleRate('40', { numerator: between(1, 1) }, 'rounded').possible).toBe(false);
  });
});
