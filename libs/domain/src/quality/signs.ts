import type { SignCount, UnitSign } from '../ports/quality.ts';
import type { Tally } from '../ports/store.ts';

/** From when on a sign is shown: so many at least, and such a share of all. */
export interface SignRule {
  readonly atLeast: number;
  readonly share: { readonly n: number; readonly d: number };
}

/** Withdrawals count that come so many days before the end of the term, or on its last day. */
export const WITHDRAWN_WITHIN = 7;
/** Lists of fewer names are the same by chance, or because the unit has no more people. */
export const LEAST_NAMES = 5;
/** A list that comes so often is copied. */
export const LEAST_REPEATS = 3;

/**
 * Our own numbers: no text names any. High enough that ordinary work does not show; a sign is a reason to look, and
 * proves nothing.
 */
export const signRules: Readonly<Record<UnitSign, SignRule>> = {
  last_day_closings: { atLeast: 5, share: { n: 1, d: 5 } },
  extension_of_all: { atLeast: 10, share: { n: 4, d: 5 } },
  withdrawn_before_end: { atLeast: 3, share: { n: 1, d: 3 } },
  exact_missing_hours: { atLeast: 3, share: { n: 1, d: 10 } },
  identical_attendance: { atLeast: LEAST_REPEATS, share: { n: 1, d: 2 } },
};

/** The counts that are a sign. */
export const shownSigns = (counts: readonly SignCount[]): readonly SignCount[] =>
  counts.filter(({ sign, n, of }) => {
    const { atLeast, share } = signRules[sign];
    return n >= atLeast && n * share.d >= of * share.n;
  });

const LEAST_UNITS = 5;
const LEAST_ITEMS = 50;

/** A rate that is full in every unit that has any item of it. */
export interface FullRate {
  readonly indicator: string;
  readonly units: number;
  readonly items: number;
}

/** Rates of which several units have many items, and no unit a single miss. */
export function fullEverywhere(tallies: readonly Tally[]): readonly FullRate[] {
  const byIndicator = new Map<string, Tally[]>();
  for (const tally of tallies) {
    if (tally.met + tally.missed === 0) continue;
    byIndicator.set(tally.indicator, [...(byIndicator.get(tally.indicator) ?? []), tally]);
  }
  return [...byIndicator].flatMap(([indicator, all]) => {
    const items = all.reduce((sum, { met }) => sum + met, 0);
    const full = all.every(({ missed }) => missed === 0);
    const units = new Set(all.map(({ unit }) => unit)).size;
    return full && units >= LEAST_UNITS && items >= LEAST_ITEMS ? [{ indicator, units, items }] : [];
  });
}
