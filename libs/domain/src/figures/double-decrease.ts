import { firstOfYear, lastOfYear, type LocalDate, yearOf } from '../dates/local-date.ts';
import { doubleDecrease } from '../indicators/litigation/suit-double-decrease.ts';
import type { Law } from '../law/parameter.ts';
import type { Grouping, Tally, UnitRow } from '../ports/store.ts';
import { groupOf } from './groups.ts';
import type { Period } from './period.ts';
import { existsIn } from './silence.ts';

/** The counts that 双下降 compares, year by year. */
export const DECREASING = {
  filed: 'suit_filed_count',
  lost: 'suit_lost_count',
  judged: 'suit_judged_count',
} as const;

/** One year's answer for a unit, or for the district (unit ''). Placed on 31 December. */
export interface YearlyAnswer {
  readonly unit: string;
  readonly year: number;
  readonly placedOn: LocalDate;
  readonly side: 'met' | 'missed' | 'open';
  readonly filed: { readonly year: number; readonly before: number };
  readonly lost: { readonly year: number; readonly before: number };
}

export interface DecreaseInput {
  readonly period: Period;
  readonly on: LocalDate;
  /** counts by year of {@link DECREASING}, from the year before the first one asked for */
  readonly yearly: readonly Tally[];
  readonly units: readonly UnitRow[];
  /** whose rule says what must decrease; the counts where absent */
  readonly law?: Law | undefined;
  /** only these units; all, and the district, when absent */
  readonly asked?: readonly string[] | undefined;
}

/** The years whose 31 December lies in the period. */
export function yearsEndingIn({ from, to }: Period): readonly number[] {
  const years: number[] = [];
  for (let year = yearOf(from); lastOfYear(year) <= to; year++) years.push(year);
  return years;
}

/**
 * A year is open until it is over. Every unit that existed in it has an answer, also one that was never sued: from
 * none to none is met.
 */
export function yearlyAnswers({
  period,
  on,
  yearly,
  units,
  law,
  asked,
}: DecreaseInput): readonly YearlyAnswer[] {
  const counts = new Map(yearly.map((t) => [`${t.indicator}/${t.unit}/${t.group}`, t.counted]));
  const pair = (indicator: string, unit: string, year: number) => ({
    year: counts.get(`${indicator}/${unit}/${year}`) ?? 0,
    before: counts.get(`${indicator}/${unit}/${year - 1}`) ?? 0,
  });

  return yearsEndingIn(period).flatMap((year) =>
    answering(year, yearly, units, asked).map((unit): YearlyAnswer => {
      const filed = pair(DECREASING.filed, unit, year);
      const lost = pair(DECREASING.lost, unit, year);
      const placedOn = lastOfYear(year);
      const byShare = law?.on('double_decrease.basis', placedOn)?.value === 'loss_rate';
      const judged = byShare ? pair(DECREASING.judged, unit, year) : undefined;
      const side = on <= placedOn ? 'open' : doubleDecrease({ filed, lost, judged }) ? 'met' : 'missed';
      return { unit, year, placedOn, side, filed, lost };
    }),
  );
}

function answering(
  year: number,
  yearly: readonly Tally[],
  units: readonly UnitRow[],
  asked: readonly string[] | undefined,
): readonly string[] {
  const whole = { from: firstOfYear(year), to: lastOfYear(year), label: String(year) };
  const existing = units.filter((unit) => existsIn(unit, whole)).map((unit) => unit.id);
  const sued = yearly
    .filter((t) => t.unit !== '' && t.counted > 0 && Number(t.group) === year)
    .map((t) => t.unit);
  const all = [...new Set([...existing, ...sued])];
  if (asked) return asked.filter((unit) => all.includes(unit));
  return all.length > 0 ? ['', ...all] : [];
}

/** The answers as tallies, so that figures are made of them like any others. */
export function decreaseTallies(
  indicator: string,
  answers: readonly YearlyAnswer[],
  grouping: Grouping,
): readonly Tally[] {
  const cells = new Map<string, Tally>();
  for (const { unit, placedOn, side } of answers) {
    const group = groupOf(placedOn, grouping);
    const before = cells.get(`${group}/${unit}`) ?? emptyTally(indicator, unit, group);
    cells.set(`${group}/${unit}`, { ...before, [side]: before[side] + 1 });
  }
  return [...cells.values()];
}

const emptyTally = (indicator: string, unit: string, group: string): Tally => ({
  indicator,
  unit,
  group,
  met: 0,
  missed: 0,
  open: 0,
  excluded: 0,
  counted: 0,
  amount: '0',
});
