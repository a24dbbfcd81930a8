import { addDays } from '@fadu/domain';

import { sideOfClock } from '../days.ts';
import { type Fact, type Item, type Side, first, firstDay, textOf } from '../fact.ts';

/** 行刑衔接 (rulebook §2.6). */
export function transferItems(facts: readonly Fact[], unit: string, on: string): readonly Item[] {
  return [
    ...suspectedItems(facts, unit, on),
    ...withinADay(facts, unit, on),
    ...policeItems(facts, unit, on),
  ];
}

function suspectedItems(facts: readonly Fact[], unit: string, on: string): readonly Item[] {
  const suspected = firstDay(facts, 'enforcement.crime_suspected');
  if (suspected === undefined) return [];
  const moved = firstDay(facts, 'enforcement.transferred_to_police');
  const refused = firstDay(facts, 'enforcement.transfer_refused');
  const due = addDays(suspected, 3);
  const settled = firstDay(
    facts,
    'enforcement.transfer_approved',
    'enforcement.transfer_refused',
    'enforcement.transferred_to_police',
  );
  // A transfer after all shows that it met the standard.
  const side: Side = moved !== undefined ? 'met' : refused === undefined ? 'open' : 'excluded';
  const items: Item[] = [
    { indicator: 'criminal_transfer_rate', unit, placedOn: suspected, side },
    { indicator: 'transfer_decision_ontime_rate', unit, placedOn: due, side: sideOfClock(due, settled, on) },
  ];
  const decided = firstDay(facts, 'enforcement.decided');
  const by = (day: string | undefined): boolean =>
    day !== undefined && decided !== undefined && day <= decided;
  if (decided !== undefined && suspected <= decided && !by(moved) && !by(refused)) {
    items.push({
      indicator: 'transfer_replaced_by_penalty_count',
      unit,
      placedOn: decided,
      side: 'counted',
      amount: 0,
    });
  }
  return items;
}

const DAY = 24 * 3_600_000;

/** The day in China of an instant. */
const dayOf = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
/** An hour on another day than the fact itself tells nothing. */
function instantOf(fact: Fact | undefined): number | undefined {
  if (fact?.data['at'] === undefined) return undefined;
  const instant = Date.parse(textOf(fact, 'at'));
  return dayOf(instant) === fact.on ? instant : undefined;
}

function withinADay(facts: readonly Fact[], unit: string, on: string): readonly Item[] {
  const approved = first(facts, 'enforcement.transfer_approved');
  if (!approved) return [];
  const moved = first(facts, 'enforcement.transferred_to_police');
  const [from, to] = [instantOf(approved), instantOf(moved)];
  const ends = from === undefined ? addDays(approved.on, 1) : dayOf(from + DAY);
  const item = { indicator: 'criminal_transfer_ontime_rate', unit, placedOn: ends };
  if (!moved) return [{ ...item, side: on > ends ? 'missed' : 'open' }];
  if (from !== undefined && to !== undefined) return [{ ...item, side: to - from <= DAY ? 'met' : 'missed' }];
  if (moved.on > addDays(approved.on, 1)) return [{ ...item, side: 'missed' }];
  return [{ ...item, side: moved.on < approved.on ? 'met' : 'excluded' }];
}

function policeItems(facts: readonly Fact[], unit: string, on: string): readonly Item[] {
  const items: Item[] = [];
  const answer = facts.find((f) =>
    ['enforcement.police_accepted', 'enforcement.police_rejected', 'enforcement.police_returned'].includes(
      f.name,
    ),
  );
  if (answer) {
    const side = first(facts, 'enforcement.police_accepted') ? 'met' : 'missed';
    items.push({ indicator: 'police_accept_rate', unit, placedOn: answer.on, side });
  }
  const accepted = firstDay(facts, 'enforcement.police_accepted');
  if (accepted !== undefined) {
    const due = addDays(accepted, 3);
    const side = sideOfClock(due, firstDay(facts, 'enforcement.evidence_handed_over'), on);
    items.push({ indicator: 'evidence_handover_ontime_rate', unit, placedOn: due, side });
  }
  return items;
}
