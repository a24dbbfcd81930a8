import { type EventName, eventTypes, kindOf } from '../events/register.ts';

const BITS = 31;

/**
 * Every event type as one bit among the types of its kind, so that asking whether a case has facts that an indicator
 * reads is one operation on numbers: it is asked for every indicator and every version of every case. Where a kind has
 * more types than bits some share one: a case is then looked at once more than needed, and says the same.
 */
const bits: ReadonlyMap<string, number> = (() => {
  const byKind = new Map<string, EventName[]>();
  for (const name of Object.keys(eventTypes) as EventName[]) {
    const kind = kindOf(name);
    const names = byKind.get(kind);
    if (names) names.push(name);
    else byKind.set(kind, [name]);
  }
  const found = new Map<string, number>();
  for (const names of byKind.values()) names.forEach((name, i) => found.set(name, 1 << (i % BITS)));
  return found;
})();

/** The bit of a fact's type. Comparable among types of one kind only. */
export const bitOf = (type: string): number => bits.get(type) ?? 0;

/** Types of one or several kinds: the bits wanted of each kind. */
export type TypeBits = Readonly<Record<string, number>>;

export function bitsOf(types: readonly EventName[]): TypeBits {
  const wanted: Record<string, number> = {};
  for (const type of types) {
    const kind = kindOf(type);
    wanted[kind] = (wanted[kind] ?? 0) | bitOf(type);
  }
  return wanted;
}
