import {
  type AnyIndicator,
  type DecidingFact,
  type LocalDate,
  type Tally,
  nothingMet,
  untoldOf,
} from '@fadu/domain';

/** What was counted of indicators, and as of which day. */
export interface Counted {
  readonly indicators: readonly AnyIndicator[];
  readonly tallies: readonly Tally[];
  readonly on: LocalDate;
}

/** Which of the facts anybody in the district told by a day; asked for some facts at least. */
export type Told = (facts: readonly DecidingFact[], on: LocalDate) => Promise<ReadonlySet<DecidingFact>>;

/**
 * Those of the indicators none of whose deciding facts anybody ever told, each as of its day. It is asked only where
 * something counts and nothing is met, and of an earlier day only for what was told by a later one: what is told by a
 * day is told by every day after it.
 */
export async function findUntold(counted: readonly Counted[], told: Told): Promise<ReadonlySet<string>> {
  const untold = new Set<string>();
  const days = byDay(counted);
  let facts = factsOf(days.flatMap(([, indicators]) => indicators));
  for (const [i, [on, indicators]] of days.entries()) {
    const found = facts.length === 0 ? new Set<DecidingFact>() : await told(facts, on);
    for (const id of untoldOf(indicators, found)) untold.add(id);
    const before = factsOf(days.slice(i + 1).flatMap(([, all]) => all));
    facts = before.filter((fact) => found.has(fact));
  }
  return untold;
}

/** The indicators in doubt by day, the latest first. */
function byDay(counted: readonly Counted[]): readonly (readonly [LocalDate, readonly AnyIndicator[]])[] {
  const days = new Map<LocalDate, AnyIndicator[]>();
  for (const { indicators, tallies, on } of counted) {
    const doubtful = nothingMet(indicators, tallies);
    if (doubtful.length > 0) days.set(on, [...(days.get(on) ?? []), ...doubtful]);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? 1 : -1));
}

const factsOf = (indicators: readonly AnyIndicator[]): readonly DecidingFact[] =>
  [...new Set(indicators.flatMap(({ decidedBy = [] }) => decidedBy))].sort();
