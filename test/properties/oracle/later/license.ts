import { NEVER } from '@fadu/domain';

import { plusWorkingDays, sideOfClock, wasDropped } from '../days.ts';
import { type Asked, type Fact, type Item, first, firstDay, textOf } from '../fact.ts';
import { type Day, type Start, daysWithin, extended, stretches } from './terms.ts';

export function licenseItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const applied = first(facts, 'license.applied');
  if (!applied) return [];
  const unit = textOf(applied, 'unit');
  const decided = firstDay(facts, 'license.granted', 'license.refused');
  const items: Item[] = [];
  if (decided !== undefined) {
    const side = applied.data['online'] === true ? 'met' : 'missed';
    items.push({ indicator: 'license_online_rate', unit, placedOn: decided, side });
  }
  const start = licenseStart(facts, applied, on);
  return start === undefined ? items : [...items, ontimeItem(facts, applied, { start, decided, on })];
}

interface Around {
  readonly start: Start;
  readonly decided: Day | undefined;
  readonly on: Day;
}

function ontimeItem(facts: readonly Fact[], applied: Fact, { start, decided, on }: Around): Item {
  const item = { indicator: 'license_ontime_rate', unit: textOf(applied, 'unit') };
  const dropped = wasDropped(firstDay(facts, 'license.withdrawn'), decided);
  const { days, lasting } = excludedTime(facts, start.day, decided);
  // No due day while it lasts, and so no period; withdrawn is withdrawn all the same.
  if (start.certain && lasting) {
    return { ...item, placedOn: undefined, side: dropped ? 'excluded' : 'open' };
  }
  const due = start.certain && days !== undefined ? licenseDue(facts, applied, start.day, days) : undefined;
  if (due === undefined) return { ...item, placedOn: start.day, side: 'excluded' };
  return { ...item, placedOn: due, side: dropped ? 'excluded' : sideOfClock(due, decided, on) };
}

/** Acceptance in time, or silence: then the day of receipt, seen when the five working days are over. */
function licenseStart(facts: readonly Fact[], applied: Fact, on: Day): Start | undefined {
  const accepted = firstDay(facts, 'license.accepted');
  const { from, silent } = silence(facts, applied);
  const end = silent ?? NEVER;
  if (accepted !== undefined && accepted <= end) return { day: accepted, certain: true };
  const refused = firstDay(facts, 'license.not_accepted');
  if (refused !== undefined && refused <= end) return undefined;
  if (silent === undefined) return { day: from, certain: false };
  return silent < on || (from !== NEVER && isDecided(facts)) ? { day: from, certain: true } : undefined;
}

/** A decision tells that the papers were taken. */
const isDecided = (facts: readonly Fact[]): boolean =>
  firstDay(facts, 'license.granted', 'license.refused') !== undefined;

/** From when five working days of silence run, and their last day; a correction asked for in them begins anew. */
function silence(facts: readonly Fact[], applied: Fact) {
  const over = plusWorkingDays(applied.on, 5);
  const requested = firstDay(facts, 'license.correction_requested');
  if (over === undefined || requested === undefined || requested > over) {
    return { from: applied.on, silent: over };
  }
  const corrected = firstDay(facts, 'license.corrected');
  if (corrected === undefined) return { from: NEVER, silent: NEVER };
  return { from: corrected, silent: plusWorkingDays(corrected, 5) };
}

/** Working days from each written notice to its end; none before the start and none after the decision. */
function excludedTime(facts: readonly Fact[], start: Day, decided: Day | undefined) {
  const told = stretches(facts, 'license.suspended', 'license.resumed').filter(
    ({ from }) => decided === undefined || from < decided,
  );
  const lasting = decided === undefined && told.some(({ to }) => to === undefined);
  const end =
    decided ??
    told
      .map(({ to }) => to ?? '')
      .sort()
      .at(-1) ??
    start;
  return { days: lasting ? 0 : daysWithin(told, start, end), lasting };
}

function licenseDue(facts: readonly Fact[], applied: Fact, start: Day, excluded: number): Day | undefined {
  const joint = applied.data['joint'] === true;
  const term = (joint ? 45 : 20) + excluded;
  return extended(facts, 'license.extended', { start, term, most: joint ? 15 : 10 });
}
