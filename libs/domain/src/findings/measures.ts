import { NEVER } from '../dates/local-date.ts';
import { UNRESOLVED } from '../indicators/plan/parties.ts';
import type { Check } from './check.ts';

/** Names in a measure that no registered unit bears, or several do: its items stand under the printed name. */
export const unitsUnresolved: Check = ({ state, judged }) => {
  if (state.kind !== 'measure') return [];
  const names = judged
    .filter(({ seenTo, unit }) => seenTo === NEVER && unit.startsWith(UNRESOLVED))
    .map(({ unit }) => unit.slice(UNRESOLVED.length));
  return [...new Set(names)].map((name) => ({
    code: 'measure.unit_unresolved',
    zh: `任务中的单位“${name}”没有已登记的单位对应，或对应的不止一个`,
    en: `The measure names "${name}": no registered unit bears that name, or several do.`,
  }));
};
