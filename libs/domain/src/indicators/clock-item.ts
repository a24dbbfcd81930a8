import type { Clock } from '../clocks/clock.ts';
import type { LocalDate } from '../dates/local-date.ts';
import type { Exclusion, Item } from './item.ts';

export interface ClockItemInput {
  readonly item: string;
  readonly unit: string;
  readonly clock: Clock;
  readonly settledOn?: LocalDate | undefined;
  readonly excluded?: Exclusion | undefined;
  /** ids of deciding events; absent ones are left out */
  readonly evidence: readonly (string | undefined)[];
}

/**
 * An item that is placed on its due day. Where a calendar is missing the due day is never guessed: the item is placed
 * on its start day and excluded (contract §5 rule 2).
 */
export function clockItem({ item, unit, clock, settledOn, excluded, evidence }: ClockItemInput): Item {
  const missing = clock.dueOn === undefined;
  return {
    item,
    unit,
    placedOn: clock.dueOn ?? clock.startedOn,
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    settledOn,
    excluded: missing ? 'calendar_missing' : excluded,
    rule: clock.rule,
    clock,
    evidence: evidence.filter((id) => id !== undefined),
  };
}
