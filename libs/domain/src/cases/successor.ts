import type { LocalDate } from '../dates/local-date.ts';

/** When a unit ended and who answers for it since, as far as is known. */
export interface UnitEnding {
  /** NEVER while it exists */
  readonly endedOn: LocalDate;
  /** empty where nobody was designated */
  readonly successor: string;
}

/** The unit that answers for another on a day. */
export interface Heir {
  readonly unit: string;
  /** the units that it passed through, the one asked for first; empty where it answers itself */
  readonly path: readonly string[];
  /** the chain leads back to itself: then the unit asked for is left as it is */
  readonly cycle: boolean;
}

/**
 * Follows mergers, abolitions and splits in force on the day from a unit to the one that answers for it. Total: a unit
 * without a successor, or of which nothing is known, answers itself; a chain that leads back to itself is not followed
 * (finding `unit.successor_cycle`).
 */
export function heirOn(
  unit: string,
  endingOf: (unit: string) => UnitEnding | undefined,
  day: LocalDate,
): Heir {
  const path: string[] = [];
  let at = unit;
  for (;;) {
    const ending = endingOf(at);
    if (!ending || ending.successor === '' || ending.endedOn > day) return { unit: at, path, cycle: false };
    path.push(at);
    at = ending.successor;
    if (path.includes(at)) return { unit, path: [], cycle: true };
  }
}
