import { type LocalDate, NEVER, addDays, dayNumber } from '@fadu/domain';

import { plusWorkingDays, rolledForward, sideOfClock } from './days.ts';
import { type Asked, type Fact, type Item, all, first, firstDay, numberOf, textOf } from './fact.ts';

const CORRECTING = ['revoked', 'changed', 'confirmed_illegal', 'void', 'ordered_to_act'];

/** What is counted of one reconsideration; `facts` are those seen on the day asked for. */
export function reconsiderationItems(facts: readonly Fact[], asked: Asked): readonly Item[] {
  const received = first(facts, 'reconsideration.received');
  if (!received) return [];
  const unit = textOf(received, 'respondent');
  const items: Item[] = [];
  const closing = closingItem(facts, received, asked);
  if (closing) items.push({ indicator: 'recon_close_ontime_rate', unit, ...closing });

  const decided = first(facts, 'reconsideration.decided');
  if (decided) {
    const side = CORRECTING.includes(textOf(decided, 'outcome')) ? 'met' : 'missed';
    items.push({ indicator: 'recon_correction_rate', unit, placedOn: decided.on, side });
  }
  return items;
}

type Placed = Pick<Item, 'placedOn' | 'side'>;

function closingItem(facts: readonly Fact[], received: Fact, { on }: Asked): Placed | undefined {
  const start = startOf(facts, received, on);
  if (!start) return undefined;
  if (!start.certain) return { placedOn: start.day, side: 'excluded' };

  const settled = firstDay(
    facts,
    'reconsideration.decided',
    'reconsideration.mediated',
    'reconsideration.terminated',
  );
  const { days, stillSuspended } = suspension(facts, start.day, settled);
  if (stillSuspended && settled === undefined) return { placedOn: undefined, side: 'open' };

  const due = dueDay(facts, start.day, days);
  if (due === undefined) return { placedOn: start.day, side: 'excluded' };
  return { placedOn: due, side: sideOfClock(due, settled, on) };
}

interface Start {
  readonly day: LocalDate;
  /** false: the calendar that would tell the day is missing; then it is the day from which to count */
  readonly certain: boolean;
}

/** The acceptance, or the end of the silence that accepts. */
function startOf(facts: readonly Fact[], received: Fact, on: LocalDate): Start | undefined {
  const accepted = firstDay(facts, 'reconsideration.accepted');
  const { counted, deemed } = silence(facts, received);
  if (deemed === undefined) {
    return unlessRejected(facts, { day: accepted ?? counted, certain: false }, accepted ?? on);
  }
  if (accepted !== undefined && accepted <= deemed) {
    return unlessRejected(facts, { day: accepted, certain: true }, accepted);
  }
  return deemed < on ? unlessRejected(facts, { day: deemed, certain: true }, deemed) : undefined;
}

/** "Rejected by then: no item." */
function unlessRejected(facts: readonly Fact[], start: Start, by: LocalDate): Start | undefined {
  const rejected = firstDay(facts, 'reconsideration.rejected');
  return rejected !== undefined && rejected <= by ? undefined : start;
}

/** The last day of the silence that accepts, and the day from which it is counted. */
function silence(facts: readonly Fact[], received: Fact) {
  const untilReceived = plusWorkingDays(received.on, 5);
  const requested = firstDay(facts, 'reconsideration.correction_requested');
  if (untilReceived === undefined || requested === undefined || requested > untilReceived) {
    return { counted: received.on, deemed: untilReceived };
  }
  const corrected = firstDay(facts, 'reconsideration.corrected');
  // A correction that never comes: silence never ends.
  if (corrected === undefined) return { counted: received.on, deemed: NEVER };
  return { counted: corrected, deemed: plusWorkingDays(corrected, 5) };
}

/** Days from each suspension to its resumption, none before the start and none after the case was settled. */
function suspension(facts: readonly Fact[], start: LocalDate, settled: LocalDate | undefined) {
  let since: LocalDate | undefined;
  let days = 0;
  const until = (day: LocalDate): LocalDate => (settled !== undefined && settled < day ? settled : day);
  const add = (from: LocalDate, to: LocalDate) => {
    days += Math.max(0, dayNumber(until(to)) - dayNumber(from < start ? start : from));
  };
  for (const fact of facts) {
    if (fact.name === 'reconsideration.suspended') since ??= fact.on;
    if (fact.name === 'reconsideration.resumed' && since !== undefined) {
      add(since, fact.on);
      since = undefined;
    }
  }
  if (since !== undefined && settled !== undefined) add(since, settled);
  return { days, stillSuspended: since !== undefined };
}

/** 60 days, or 30, and what is added; the extension must be approved by the day that is due without it. */
function dueDay(facts: readonly Fact[], start: LocalDate, suspended: number): LocalDate | undefined {
  const accepted = first(facts, 'reconsideration.accepted');
  const simplified = accepted !== undefined && textOf(accepted, 'procedure') === 'simplified';
  const last = addDays(start, (simplified ? 30 : 60) + suspended);
  const without = rolledForward(last);
  const [extended] = all(facts, 'reconsideration.extended');
  if (!extended || without === undefined || extended.on > without) return without;
  return rolledForward(addDays(last, Math.min(30, numberOf(extended, 'days'))));
}
