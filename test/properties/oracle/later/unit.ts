import { type Fact, all, first, firstDay, textOf } from '../fact.ts';

/** Registered by a day, and not ended by it. */
export function existsOn(unit: readonly Fact[], day: string): boolean {
  const registered = firstDay(unit, 'unit.registered');
  const ended = firstDay(unit, 'unit.merged', 'unit.abolished');
  return registered !== undefined && registered <= day && (ended === undefined || day < ended);
}

/** What was said last; what was said before the registration says nothing. */
export const categoryOn = (unit: readonly Fact[], day: string): string =>
  textOf(saidOn(unit, day), 'category');

/** Whether it has the power to enforce, by the same words. */
export const enforcesOn = (unit: readonly Fact[], day: string): boolean =>
  saidOn(unit, day).data['enforcement'] === true;

function saidOn(unit: readonly Fact[], day: string): Fact {
  const registered = first(unit, 'unit.registered')!;
  const changed = all(unit.slice(unit.indexOf(registered)), 'unit.category_changed')
    .filter((f) => f.on <= day)
    .at(-1);
  return changed ?? registered;
}
