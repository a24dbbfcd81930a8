import type { SignCount, UnitSign } from '../ports/quality.ts';
import type { Tally } from '../ports/store.ts';
import { addCounts, ofCases, ofFacts, qualityMeasures } from './measures.ts';
import { fullEverywhere, shownSigns } from './signs.ts';

const shown = (sign: UnitSign, n: number, of: number): boolean =>
  shownSigns([{ sign, unit: 'a', n, of, examples: [] } satisfies SignCount]).length > 0;

describe('trap 35: a sign that figures were made to look well', () => {
  it.each<[UnitSign, number, number, boolean]>([
    ['last_day_closings', 5, 25, true],
    ['last_day_closings', 5, 26, false],
    ['last_day_closings', 4, 4, false],
    ['extension_of_all', 12, 15, true],
    ['extension_of_all', 11, 14, false],
    ['extension_of_all', 9, 9, false],
    ['withdrawn_before_end', 3, 9, true],
    ['withdrawn_before_end', 3, 10, false],
    ['exact_missing_hours', 3, 30, true],
    ['exact_missing_hours', 3, 31, false],
    ['identical_attendance', 3, 6, true],
    ['identical_attendance', 3, 7, false],
  ])('%s of %i in %i is shown: %s', (sign, n, of, is) => {
    expect(shown(sign, n, of)).toBe(is);
  });

  it('is a rate that is full in five units and fifty items, but not in four, in 49, or with one miss', () => {
    const tallies = (units: number, each: number, missed = 0): Tally[] =>
      Array.from({ length: units }, (_, n) => ({
        indicator: 'i',
        unit: `u${n}`,
        group: '',
        met: each,
        missed: n === 0 ? missed : 0,
        open: 3,
        excluded: 0,
        counted: 0,
        amount: '0',
      }));
    expect(fullEverywhere(tallies(5, 10))).toEqual([{ indicator: 'i', units: 5, items: 50 }]);
    expect(fullEverywhere(tallies(4, 20))).toEqual([]);
    expect(fullEverywhere(tallies(7, 7))).toEqual([]);
    expect(fullEverywhere(tallies(5, 10, 1))).toEqual([]);
    const idle = { ...tallies(1, 0)[0]!, unit: 'idle' };
    expect(fullEverywhere([...tallies(4, 20), idle])).toEqual([]);
  });
});

describe('the measures of the quality of data', () => {
  it('are pooled, not averaged', () => {
    const counts = addCounts([
      ofFacts([{ unit: 'a', month: '2025-01', facts: 8, late: 2, revised: 1 }]),
      ofFacts([{ unit: 'b', month: '2025-01', facts: 2, late: 2, revised: 0 }]),
      ofCases([
        { unit: 'a', cases: 3, known: true, faults: { 'case.not_opened': 1 } },
        { unit: 'b', cases: 1, known: false, faults: { 'case.not_opened': 1, 'order.impossible': 1 } },
      ]),
    ]);
    const figures = qualityMeasures.map(({ id, of }) => {
      const { numerator, denominator } = of(counts);
      return [id, numerator, denominator];
    });
    expect(figures).toEqual([
      ['quality_opened_rate', 2, 4],
      ['quality_unit_known_rate', 3, 4],
      ['quality_sent_in_time_rate', 6, 10],
      ['quality_revised_rate', 1, 10],
      ['quality_order_rate', 1, 4],
    ]);
  });
});
