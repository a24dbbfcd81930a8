import { NEVER, addDays, type LocalDate } from '../dates/local-date.ts';
import type { Clock } from '../clocks/clock.ts';

/** Why an item is not counted. Codes are stable; names in both languages stand in `exclusionNames`. */
export type Exclusion =
  | 'withdrawn'
  | 'merged'
  | 'calendar_missing'
  | 'lawful_on_the_spot'
  | 'excused'
  | 'left'
  | 'short_service'
  | 'no_due_date'
  | 'not_acceptable'
  | 'lapsed'
  | 'due_before_issue'
  | 'not_decided_on_merits'
  | 'time_unknown'
  | 'below_standard'
  | 'counted_elsewhere'
  | 'secret'
  | 'party_joint';

/** `met`: the condition of the numerator holds. For 'lower is better' indicators that is the bad case. */
export type Outcome = 'met' | 'missed' | 'counted';

/**
 * What an indicator says of a case, as seen on a day: one thing that is counted. Its state on later days follows
 * from it by {@link standingOf}, until another fact is seen.
 */
export interface Item {
  /** stable name of the thing counted, e.g. `petition/XF-1` or `litigation/L-7/first/unit-12` */
  readonly item: string;
  /** id of the unit whose figure it is; empty for an item of the whole district */
  readonly unit: string;
  /** the day that puts it into a period */
  readonly placedOn: LocalDate;
  readonly startedOn?: LocalDate | undefined;
  readonly dueOn?: LocalDate | undefined;
  /** the day on which it was settled; absent while it is not */
  readonly settledOn?: LocalDate | undefined;
  /** what settling in time means; `met` unless said otherwise */
  readonly outcome?: Outcome | undefined;
  readonly excluded?: Exclusion | undefined;
  /** yuan, 学时 or a number, as decimal text */
  readonly amount?: string | undefined;
  /** the parameter of law that decided it */
  readonly rule?: string | undefined;
  /** the clock that ran, for the explanation; not stored */
  readonly clock?: Clock | undefined;
  /** ids of the deciding events */
  readonly evidence: readonly string[];
}

/** From which day on the item has an outcome, and which; before that day it is open. */
export interface Standing {
  readonly outcomeOn: LocalDate;
  readonly outcome: Outcome | 'none';
}

/**
 * Settled by the due day → its outcome; settled late, or not at all and due passed → missed from the day after;
 * else open. Due on D is not overdue on D (contract §5 rule 2).
 */
export function standingOf(item: Item): Standing {
  const { settledOn, dueOn } = item;
  if (settledOn !== undefined && (dueOn === undefined || settledOn <= dueOn)) {
    return { outcomeOn: settledOn, outcome: item.outcome ?? 'met' };
  }
  if (dueOn !== undefined) return { outcomeOn: addDays(dueOn, 1), outcome: 'missed' };
  return { outcomeOn: NEVER, outcome: 'none' };
}

/** An item together with the days `[seenFrom, seenTo)` on which it is seen so. */
export interface Segment extends Omit<Item, 'outcome'>, Standing {
  readonly seenFrom: LocalDate;
  readonly seenTo: LocalDate;
}

export type Side = 'met' | 'missed' | 'open' | 'excluded' | 'counted';

/** The side on which a segment stands on day `on` (which must lie in it). */
export function sideOf(segment: Segment, on: LocalDate): Side {
  if (segment.excluded !== undefined) return 'excluded';
  return segment.outcomeOn > on || segment.outcome === 'none' ? 'open' : segment.outcome;
}
