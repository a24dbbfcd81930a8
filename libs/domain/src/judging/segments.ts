import { NEVER, type LocalDate } from '../dates/local-date.ts';
import { type Item, type Segment, type Standing, standingOf } from '../indicators/item.ts';

/** Which indicator under which profile the items belong to. */
export interface Origin {
  readonly indicator: string;
  readonly profile: string;
}

/** A segment with the indicator and the profile that give it: a row of the ledger, but for its sign and its time. */
export interface JudgedItem extends Segment, Origin {}

/**
 * Joins what is seen day by day (ascending, the last day lasting for ever) into as few segments as possible: a segment
 * breaks only where unit, place, due day, exclusion or amount change, or where the later day would tell the earlier ones
 * otherwise.
 */
export class Segments {
  #open: readonly JudgedItem[] = NONE;

  /** @param closed is given each segment when it has ended, and by {@link end} those that never do */
  constructor(
    private readonly origin: Origin,
    private readonly closed: JudgedItem[],
  ) {}

  /** The items as seen from a day on, until the next. */
  see(on: LocalDate, items: readonly Item[]): void {
    const before = this.#open;
    // Cases have one or two items: looking through a list is faster than a map, and this runs for every event.
    const now =
      items.length === 0 ? NONE : items.map((item) => this.#continued(named(before, item.item), item, on));
    for (const old of before) {
      const after = named(now, old.item);
      if (after?.seenFrom !== old.seenFrom)
        this.closed.push(segment(old, old, old, { seenFrom: old.seenFrom, seenTo: on }));
    }
    this.#open = now;
  }

  end(): void {
    for (const segment of this.#open) this.closed.push(segment);
  }

  /** The segment before drawn out to the new one, where that tells the same; else a new one. */
  #continued(before: JudgedItem | undefined, item: Item, on: LocalDate): JudgedItem {
    const standing = standingOf(item);
    const from = before && tellsTheSame(before, item, standing, on) ? before.seenFrom : on;
    return segment(item, standing, this.origin, { seenFrom: from, seenTo: NEVER });
  }
}

const NONE: readonly JudgedItem[] = [];

function named(segments: readonly JudgedItem[], item: string): JudgedItem | undefined {
  for (const one of segments) if (one.item === item) return one;
  return undefined;
}

// Written out field by field: every segment then has the same shape. Overwriting a field of a spread would give each its own.
const segment = (
  item: Omit<Item, 'outcome'>,
  { outcomeOn, outcome }: Standing,
  { indicator, profile }: Origin,
  { seenFrom, seenTo }: Pick<Segment, 'seenFrom' | 'seenTo'>,
): JudgedItem => ({
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
  seenTo,
});

/** Whether `after`, seen on a day, were it seen from the start of `before`, would give every day before it the same answer. */
function tellsTheSame(before: JudgedItem, after: Item, standing: Standing, on: LocalDate): boolean {
  return (
    before.unit === after.unit &&
    before.placedOn === after.placedOn &&
    before.dueOn === after.dueOn &&
    before.startedOn === after.startedOn &&
    before.excluded === after.excluded &&
    before.amount === after.amount &&
    sameUntil(before, standing, on)
  );
}

function sameUntil(before: Standing, after: Standing, on: LocalDate): boolean {
  const same = before.outcome === after.outcome && before.outcomeOn === after.outcomeOn;
  const bothOpenSoFar = before.outcomeOn >= on && after.outcomeOn >= on;
  return same || bothOpenSoFar;
}
