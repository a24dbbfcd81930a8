import { type LocalDate, yearOf } from '@fadu/domain';

import { type Chance, chanceOf } from './chance.ts';
import { createDiary, type Diary } from './diary.ts';
import { demoUnits, type DemoUnit } from './units.ts';

/** Everything that the writers of the demonstration district have in common. */
export interface World {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly years: readonly number[];
  readonly scale: number;
  readonly units: readonly DemoUnit[];
  readonly diary: Diary;
  /** choices for one purpose */
  readonly chance: (purpose: string) => Chance;
  /** the unit that answers for it on a day: itself, or whoever took over */
  readonly heirOf: (unit: DemoUnit, day: LocalDate) => DemoUnit;
  readonly scaled: (count: number) => number;
  /** true for the n-th time only that a unit known for a single miss is asked about a matter */
  readonly slips: (unit: DemoUnit, matter: string, nth: number) => boolean;
}

/** Today is 2026-11-21; the district's reports reach to the Sunday before. */
const LAST_REPORTED = '2026-11-15';

export function createWorld(seed: number, [first, last]: readonly [number, number], scale: number): World {
  const from = `${first}-01-01`;
  const until = last >= yearOf(LAST_REPORTED) ? LAST_REPORTED : `${last}-12-31`;
  const units = demoUnits(chanceOf(seed, 'units'), from);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const years = Array.from({ length: yearOf(until) - first + 1 }, (_, i) => first + i);

  function heirOf(unit: DemoUnit, day: LocalDate): DemoUnit {
    const heir = unit.until !== undefined && unit.until <= day ? byId.get(unit.successor ?? '') : undefined;
    return heir ? heirOf(heir, day) : unit;
  }

  const asked = new Map<string, number>();

  function slips(unit: DemoUnit, matter: string, nth: number): boolean {
    if (unit.habit !== 'one_miss') return false;
    const times = (asked.get(`${matter} ${unit.id}`) ?? 0) + 1;
    asked.set(`${matter} ${unit.id}`, times);
    return times === nth;
  }

  return {
    slips,
    from,
    until,
    years,
    scale,
    units,
    diary: createDiary({ chance: chanceOf(seed, 'mishaps'), from, until }),
    chance: (purpose) => chanceOf(seed, purpose),
    heirOf,
    scaled: (count) => Math.round(count * scale),
  };
}

/** Whether the unit keeps a term: units get a little better from year to year. */
export function keeps(unit: DemoUnit, chance: Chance, day: LocalDate): boolean {
  const progress = Math.max(0.6, 1.3 - 0.2 * (yearOf(day) - 2023));
  return chance.next() >= (1 - unit.care) * progress;
}

export const numbered = (prefix: string, n: number, width: number): string =>
  `${prefix}${String(n).padStart(width, '0')}`;
