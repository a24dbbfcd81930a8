import { NEVER, type LocalDate } from '../dates/local-date.ts';
import { type Item, type Segment, standingOf } from '../indicators/item.ts';

/** The items seen from a day on, until the next view. */
export interface View {
  readonly on: LocalDate;
  readonly items: readonly Item[];
}

/** Which indicator under which profile the items belong to. */
export interface Origin {
  readonly indicator: string;
  readonly profile: string;
}

/** A segment with the indicator and the profile that give it: a row of the ledger, but for its sign and its time. */
export interface JudgedItem extends Segment, Origin {}

/**
 * Joins views (ascending by day, the last one lasting for ever) into as few segments as possible: a segment breaks
 * only where unit, place, due day, exclusion or amount change, or where the later view would tell the earlier days
 * otherwise.
 */
export function segmentsOf(views: readonly View[], origin: Origin): readonly JudgedItem[] {
  const closed: JudgedItem[] = [];
  let open: readonly JudgedItem[] = [];
  for (const { on, items } of views) {
    // Cases have one or two items: looking through a list is faster than a map, and this runs for every event.
    const next: JudgedItem[] = [];
    for (const item of items) {
      const before = open.find((s) => s.item === item.item);
      next.push(continued(before, segment(item, on, origin)));
    }
    for (const before of open) {
      const after = next.find((s) => s.item === before.item);
      if (after?.seenFrom !== before.seenFrom) closed.push(until(before, on));
    }
    open = next;
  }
  return closed.length === 0 ? open : [...closed, ...open];
}

/** The segment before drawn out to the new one, where that tells the same; else the new one. */
const continued = (before: JudgedItem | undefined, now: JudgedItem): JudgedItem =>
  before && tellsTheSame(before, now) ? { ...now, seenFrom: before.seenFrom } : now;

// Written out field by field: every segment then has the same shape, which the engine handles best.
function segment(item: Item, seenFrom: LocalDate, { indicator, profile }: Origin): JudgedItem {
  const { outcomeOn, outcome } = standingOf(item);
  return {
    indicator,
    profile,
    item: item.item,
    unit: item.unit,
    placedOn: item.placedOn,
    startedOn: item.startedOn,
    dueOn: item.dueOn,
    settledOn: item.settledOn,
    excluded: item.excluded,
    amount: item.amount,
    rule: item.rule,
    clock: item.clock,
    evidence: item.evidence,
    outcomeOn,
    outcome,
    seenFrom,
    seenTo: NEVER,
  };
}

const until = (before: JudgedItem, day: LocalDate): JudgedItem => ({ ...before, seenTo: day });

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
