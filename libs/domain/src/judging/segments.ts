import { NEVER, type LocalDate } from '../dates/local-date.ts';
import { type Item, type Segment, standingOf } from '../indicators/item.ts';

/** The items seen from a day on, until the next view. */
export interface View {
  readonly on: LocalDate;
  readonly items: readonly Item[];
}

/**
 * Joins views (ascending by day, the last one lasting for ever) into as few segments as possible: a segment breaks
 * only where unit, place, due day, exclusion or amount change, or where the later view would tell the earlier days
 * otherwise.
 */
export function segmentsOf(views: readonly View[]): readonly Segment[] {
  const closed: Segment[] = [];
  let open = new Map<string, Segment>();
  for (const { on, items } of views) {
    const next = new Map<string, Segment>();
    for (const item of items) {
      const before = open.get(item.item);
      const now: Segment = { ...item, ...standingOf(item), seenFrom: on, seenTo: NEVER };
      if (before && tellsTheSame(before, now)) {
        next.set(item.item, { ...now, seenFrom: before.seenFrom });
      } else {
        if (before) closed.push({ ...before, seenTo: on });
        next.set(item.item, now);
      }
    }
    for (const [name, segment] of open) {
      if (!next.has(name)) closed.push({ ...segment, seenTo: on });
    }
    open = next;
  }
  return [...closed, ...open.values()];
}

/** Whether `after`, were it seen from the start of `before`, would give every day before it the same answer. */
function tellsTheSame(before: Segment, after: Segment): boolean {
  return (
    before.unit === after.unit &&
    before.placedOn === after.placedOn &&
    before.dueOn === after.dueOn &&
    before.startedOn === after.startedOn &&
    before.excluded === after.excluded &&
    before.amount === after.amount &&
    sameUntil(before, after)
  );
}

function sameUntil(before: Segment, after: Segment): boolean {
  const same = before.outcome === after.outcome && before.outcomeOn === after.outcomeOn;
  const bothOpenSoFar = before.outcomeOn >= after.seenFrom && after.outcomeOn >= after.seenFrom;
  return same || bothOpenSoFar;
}
