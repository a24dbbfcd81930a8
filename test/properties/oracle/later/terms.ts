import { addDays } from '@fadu/domain';

import { workingDaysFrom } from '../days-of-office.ts';
import { plusWorkingDays } from '../days.ts';
import { type Fact, all, first, numberOf } from '../fact.ts';

export type Day = string;

/** From when a term runs. */
export interface Start {
  readonly day: Day;
  readonly certain: boolean;
}

export interface Stretch {
  readonly from: Day;
  /** absent while it lasts */
  readonly to: Day | undefined;
}

/** Each beginning with the first end on or after it that no earlier one has taken. */
export function stretches(facts: readonly Fact[], begins: string, ends: string): readonly Stretch[] {
  const left = all(facts, ends).map((f) => f.on);
  return all(facts, begins).map(({ on: from }) => {
    const at = left.findIndex((day) => day >= from);
    return { from, to: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
}

/** Working days within any of the stretches, after a beginning and up to an end; undefined without a calendar. */
export function daysWithin(within: readonly Stretch[], start: Day, end: Day): number | undefined {
  let days = 0;
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
    if (!within.some(({ from, to }) => from < day && (to === undefined || day <= to))) continue;
    const worked = workingDaysFrom(addDays(day, -1), day);
    if (worked === undefined) return undefined;
    days += worked;
  }
  return days;
}

/** The first extension, approved by the day due without it, and no longer than the law allows. */
export function extended(
  facts: readonly Fact[],
  name: string,
  { start, term, most }: { readonly start: Day; readonly term: number; readonly most: number },
): Day | undefined {
  const without = plusWorkingDays(start, term);
  const extension = first(facts, name);
  if (without === undefined || !extension || extension.on > without) return without;
  return plusWorkingDays(start, term + Math.min(most, numberOf(extension, 'days')));
}
