import type { DataOf } from '../events/register.ts';
import { compareStated } from './compare-stated.ts';
import type { StatedFigure } from './stated-figure.ts';
import { statedRemarks } from './stated-remarks.ts';

type Data = DataOf<'report.figure_stated'>;

/** A figure of the report for 2020 of a town. */
const figure = (
  code: string,
  value: string,
  unitOfMeasure: string,
  more: Partial<Data> = {},
): StatedFigure => ({
  on: '2021-01-15',
  event: more.text ?? code,
  unit: 'a',
  document: 'annual_report',
  year: 2020,
  figure: code,
  value,
  unitOfMeasure,
  text: code,
  ...more,
});

const over = (value: string) => ({ value, qualifier: 'over' as const });
const all = (value: string) => ({ value, qualifier: 'all' as const });
const codes = (...figures: readonly StatedFigure[]) =>
  statedRemarks(figures).map(({ code, event }) => `${code} ${event}`);

describe('the figures of a report', () => {
  it('are in order where they can be', () => {
    expect(
      codes(
        figure('petition_resolution_rate', '96.7', '%', {
          numerator: { value: '29' },
          denominator: { value: '30' },
        }),
        figure('proof_items_cancelled', '25', '项'),
      ),
    ).toEqual([]);
  });

  it('trap 59: that claim all of some thirty and 99.6 % are wrong twice', () => {
    const claim = figure('petition_resolution_rate', '99.6', '%', {
      numerator: all('30'),
      denominator: over('30'),
    });
    const remarks = statedRemarks([claim]);
    expect(remarks.map(({ code }) => code)).toEqual(['stated.contradiction', 'stated.rate_impossible']);
    expect(remarks[1]).toMatchObject({
      zh: '“petition_resolution_rate”印为 99.6%，分母为 30–39时没有任何整数之比得出该比率；至少要有 223 件（222/223）',
    });
    expect(codes({ ...claim, value: '100' })).toEqual([]);
  });

  it('tell of which number of cases the rate would be', () => {
    const remarks = statedRemarks([
      figure('recon_correction_rate', '19.2', '%', {
        numerator: { value: '29' },
        denominator: { value: '135' },
      }),
    ]);
    expect(remarks).toMatchObject([{ code: 'stated.rate_impossible' }]);
    expect(remarks[0]!.en).toContain('29 would be that of 151');
  });

  it('with more done than there was contradict themselves; as many is in order', () => {
    const of = (n: string) =>
      codes(figure('r', '100', '件', { numerator: { value: n }, denominator: over('30') }));
    expect(of('39')).toEqual([]);
    expect(of('40')).toEqual(['stated.contradiction r']);
  });

  it('printed as a rate alone cannot be checked', () => {
    expect(codes(figure('doc_filing_rate', '100', '%'))).toEqual([
      'stated.rate_without_count doc_filing_rate',
    ]);
  });

  it('printed twice contradict each other only where no number fits both', () => {
    const [first, same, other] = [
      figure('lecture_count', '30', '场', { qualifier: 'over', text: 'first' }),
      figure('lecture_count', '39', '场', { text: 'same' }),
      figure('lecture_count', '40', '场', { text: 'other' }),
    ];
    expect(codes(first, same)).toEqual([]);
    expect(codes(first, other)).toEqual(['stated.contradiction other']);
    expect(codes(first, { ...other, period: '2020-12' })).toEqual([]);
  });

  it('trap 62: whose parts do not add up to the total are told; within the bounds they are not', () => {
    const part = (value: string) => figure(`part ${value}`, value, '件', { partOf: 'new_cases' });
    const parts = ['75', '16', '40', '4'].map(part);
    const total = (value: string) => codes(figure('new_cases', value, '件'), ...parts);
    expect(total('151')).toEqual(['stated.sum_differs new_cases']);
    expect(total('135')).toEqual([]);
    expect(codes(figure('new_cases', '130', '件', { qualifier: 'over' }), ...parts)).toEqual([]);
  });

  it('that are a whole multiple of an approximate one beside them were derived', () => {
    const checks = figure('inspection_count', '2820', '次', { qualifier: 'over', place: '(二)2' });
    const persons = (value: string, place = '(二)2') => figure('persons', value, '人次', { place });
    expect(codes(checks, persons('8460'))).toEqual(['stated.derived persons']);
    expect(codes(checks, persons('8461'))).toEqual([]);
    expect(codes(checks, persons('8460', '(七)1'))).toEqual([]);
    expect(codes({ ...checks, qualifier: 'exact' }, persons('8460'))).toEqual([]);
    // Of 30余 and 60 chance is likelier.
    expect(codes(figure('a', '30', '件', { qualifier: 'over' }), figure('b', '60', '人次'))).toEqual([]);
  });

  it('beyond one person-time for each officer and day are told', () => {
    const officers = figure('certified_officers', '19', '人');
    const persons = (value: string) => figure('inspection_person_times', value, '人次');
    expect(codes(officers, persons('6954'))).toEqual([]);
    expect(codes(officers, persons('6955'))).toEqual(['stated.capacity inspection_person_times']);
    expect(codes(persons('6955'))).toEqual([]);
  });

  it('that are precise and approximate at once are told', () => {
    expect(codes(figure('publicity_count', '108', '次', { qualifier: 'over' }))).toEqual([
      'stated.qualifier_odd publicity_count',
    ]);
    expect(codes(figure('publicity_count', '110', '次', { qualifier: 'over' }))).toEqual([]);
  });
});

describe('a stated figure against the computed one', () => {
  const rate = (n: number, d: number) => ({
    numerator: String(n),
    denominator: String(d),
    value: String(n / d),
    display: 'n%',
    shownAs: 'percent' as const,
  });
  const count = (n: string) => ({
    ...rate(1, 1),
    numerator: n,
    value: n,
    display: n,
    shownAs: 'count' as const,
  });
  const stated = (value: string, unitOfMeasure: string, more: Partial<Data> = {}) =>
    figure('f', value, unitOfMeasure, more);

  it.each([
    ['99.6', rate(222, 223), 'rounded', 'agrees'],
    ['99.6', rate(222, 223), 'truncated', 'differs'],
    ['99.5', rate(222, 223), 'truncated', 'agrees'],
    ['99.5', rate(222, 223), 'either', 'agrees'],
    ['100', rate(2499, 2500), 'either', 'differs'],
    ['100', rate(30, 30), 'rounded', 'agrees'],
    ['0', rate(1, 3000), 'rounded', 'differs'],
  ] as const)('%s %% of %j, %s, %s', (value, computed, rounding, verdict) => {
    expect(compareStated(stated(value, '%'), computed, rounding).verdict).toBe(verdict);
  });

  it('agrees with a count within its bounds', () => {
    const thirty = stated('30', '件', { qualifier: 'over' });
    expect(compareStated(thirty, count('39'), 'rounded').verdict).toBe('agrees');
    expect(compareStated(thirty, count('40'), 'rounded')).toEqual({
      verdict: 'differs',
      sentence: {
        zh: '报告称 30余件 (30–39)，按已报送事件计算为 40：不符。',
        en: 'The report says 30余件 (30–39); the events give 40: they differ.',
      },
    });
  });

  it('trap 60: in percentage points, or a count against a rate, is not compared', () => {
    expect(compareStated(stated('7.01', '个百分点'), rate(1, 2), 'rounded').verdict).toBe('not_comparable');
    expect(compareStated(stated('30', '件'), rate(1, 2), 'rounded').verdict).toBe('not_comparable');
    expect(compareStated(stated('50', '%'), count('50'), 'rounded').verdict).toBe('not_comparable');
  });

  it('without anything computed stays a claim', () => {
    expect(compareStated(stated('50', '%'), undefined, 'rounded').verdict).toBe('not_computed');
    expect(compareStated(stated('50', '%'), { ...rate(0, 0), value: null }, 'rounded').verdict).toBe(
      'not_computed',
    );
  });
});
