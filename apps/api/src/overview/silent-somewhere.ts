import { type AnyIndicator, type Tally, reportedKey } from '@fadu/domain';

/** Indicators of which some unit has nothing: of the others nobody's silence must be explained. */
export function silentSomewhere(
  indicators: readonly AnyIndicator[],
  units: readonly string[],
  tallies: readonly Pick<Tally, 'indicator' | 'unit'>[],
): readonly AnyIndicator[] {
  const told = new Set(tallies.map(({ indicator, unit }) => reportedKey(indicator, unit)));
  return indicators.filter(({ id }) => units.some((unit) => !told.has(reportedKey(id, unit))));
}
