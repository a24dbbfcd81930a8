import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import type { Tally, UnitRow } from '../ports/store.ts';
import { DECREASING, yearlyAnswers } from './double-decrease.ts';

const tally = (indicator: string, group: string, counted: number): Tally => ({
  indicator,
  unit: 'u1',
  group,
  met: 0,
  missed: 0,
  open: 0,
  excluded: 0,
  counted,
  amount: '0',
});

const byShare = lawOf('elsewhere', [
  {
    id: 'elsewhere',
    zh: '别处',
    en: 'Elsewhere',
    inherits: 'national',
    checkedOn: '2026-01-01',
    values: {
      'double_decrease.basis': [
        { from: '1900-01-01', value: 'loss_rate', citation: { text: 'cases and the share of losses' } },
      ],
    },
  },
  ...profiles,
]);

interface Year {
  readonly filed: number;
  readonly lost: number;
  readonly judged: number;
}
/** The answer for 2025, given what happened in it and in the year before. */
const side = (before: Year, year: Year, law = lawOf('national', profiles)) => {
  const tallies = (['filed', 'lost', 'judged'] as const).flatMap((what) => [
    tally(DECREASING[what], '2024', before[what]),
    tally(DECREASING[what], '2025', year[what]),
  ]);
  const period = { from: '2025-01-01', to: '2025-12-31', label: '2025' };
  const units: readonly UnitRow[] = [];
  return yearlyAnswers({ period, on: '2026-01-01', yearly: tallies, units, law }).find(
    ({ unit }) => unit === 'u1',
  )?.side;
};

describe('双下降', () => {
  const before = { filed: 20, lost: 4, judged: 20 };

  it('compares the number of suits lost, unless the profile asks for their share', () => {
    const fewerButWorse = { filed: 10, lost: 3, judged: 10 };
    expect(side(before, fewerButWorse)).toBe('met');
    expect(side(before, fewerButWorse, byShare)).toBe('missed');
    const moreButBetter = { filed: 19, lost: 4, judged: 21 };
    expect(side(before, moreButBetter)).toBe('missed');
    expect(side(before, moreButBetter, byShare)).toBe('met');
  });

  it('trap 56: compares shares as fractions, so that equal ones are no decrease', () => {
    expect(side({ filed: 9, lost: 1, judged: 3 }, { filed: 8, lost: 2, judged: 6 }, byShare)).toBe('missed');
    expect(side({ filed: 9, lost: 333, judged: 999 }, { filed: 8, lost: 332, judged: 999 }, byShare)).toBe(
      'met',
    );
  });

  it('trap 34: takes none after none as kept, one after none as missed', () => {
    const none = { filed: 0, lost: 0, judged: 0 };
    expect(side(none, none)).toBeUndefined();
    expect(side({ ...none, filed: 2 }, { ...none, filed: 1 }, byShare)).toBe('met');
    expect(side({ ...none, filed: 2, judged: 2 }, { filed: 1, lost: 1, judged: 1 }, byShare)).toBe('missed');
  });
});
