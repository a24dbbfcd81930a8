import type { CaseOf } from '../../cases/register.ts';
import { all } from '../../kinds/declare.ts';

export type InspectedObject = CaseOf<'inspection'>;

/** The inspections of an object, each number once: a second report of the same number says nothing new. */
export function inspectionsOf(object: InspectedObject) {
  const conducted = all(object, 'inspection.conducted');
  if (conducted.length < 2) return conducted;
  const numbers = new Set<string>();
  return conducted.filter(({ number }) => !numbers.has(number) && numbers.add(number));
}

/** What was said later of an inspection. */
export const aboutInspection = <F extends { readonly number: string }>(
  number: string,
  facts: readonly F[],
): F | undefined => facts.find((fact) => fact.number === number);
