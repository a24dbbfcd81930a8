import type { CaseOf } from '../cases/register.ts';
import type { LocalDate } from '../dates/local-date.ts';
import type { Kind } from '../events/register.ts';
import { type Timeline, seenOn } from './timeline.ts';

/** The cases that a judgement looks at besides its own, by kind. */
export type Related = { readonly [K in Kind]?: readonly CaseOf<K>[] };

const NONE: Related = {};

/** The cases as they stand with every fact. */
export const relatedWhole = (timelines: readonly Timeline[]): Related =>
  timelines.length === 0 ? NONE : byKind(timelines.map((t) => t.whole));

/** The cases as seen on a day; those that begin later are not there. */
export type RelatedOn = (on: LocalDate) => Related;

/** Each day is worked out once: the indicators of a case ask for the same days. */
export function relatedOn(timelines: readonly Timeline[]): RelatedOn {
  if (timelines.length === 0) return nothing;
  const known = new Map<LocalDate, Related>();
  return (on) => {
    const before = known.get(on);
    if (before) return before;
    const seen = byKind(timelines.map((one) => seenOn(one, on)).filter((state) => state !== undefined));
    known.set(on, seen);
    return seen;
  };
}

const nothing: RelatedOn = () => NONE;

function byKind(cases: readonly Timeline['whole'][]): Related {
  const found: Partial<Record<Kind, Timeline['whole'][]>> = {};
  for (const one of cases) (found[one.kind] ??= []).push(one);
  return found as Related;
}
