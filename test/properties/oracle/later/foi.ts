import { plusWorkingDays, sideOfClock, wasDropped } from '../days.ts';
import { type Asked, type Fact, type Item, first, firstDay, textOf } from '../fact.ts';
import { type Day, type Start, type Stretch, daysWithin, extended, stretches } from './terms.ts';

export function foiItems(facts: readonly Fact[], { on }: Asked): readonly Item[] {
  const received = first(facts, 'foi.received');
  if (!received) return [];
  const start = foiStart(facts, received);
  if (start === undefined) return [];
  const item = { indicator: 'foi_ontime_rate', unit: textOf(received, 'unit') };
  const answered = firstDay(facts, 'foi.answered');
  const excluded = start.certain ? thirdParty(facts, start.day, answered) : undefined;
  const now = start.day >= '2019-05-15' ? 20 : 15;
  const due =
    excluded === undefined
      ? undefined
      : extended(facts, 'foi.extended', { start: start.day, term: now + excluded, most: now });
  if (due === undefined) return [{ ...item, placedOn: start.day, side: 'excluded' }];
  const dropped = wasDropped(firstDay(facts, 'foi.withdrawn'), answered);
  return [{ ...item, placedOn: due, side: dropped ? 'excluded' : sideOfClock(due, answered, on) }];
}

/** A correction asked for within seven working days sets the term going anew when it comes. */
function foiStart(facts: readonly Fact[], received: Fact): Start | undefined {
  const requested = firstDay(facts, 'foi.correction_requested');
  if (requested === undefined || received.on < '2019-05-15') return { day: received.on, certain: true };
  const until = plusWorkingDays(received.on, 7);
  if (until === undefined) return { day: received.on, certain: false };
  if (requested > until) return { day: received.on, certain: true };
  const corrected = firstDay(facts, 'foi.corrected');
  if (corrected !== undefined) return { day: corrected, certain: true };
  // Answered all the same: then the term is that of the receipt.
  return firstDay(facts, 'foi.answered') === undefined ? undefined : { day: received.on, certain: true };
}

/**
 * What third parties took, at most fifteen working days each; nothing before the term began. Who was asked after the
 * last day that the term can possibly have took nothing. Undefined where no calendar tells how much it was.
 */
function thirdParty(facts: readonly Fact[], start: Day, answered: Day | undefined): number | undefined {
  const possible = start >= '2019-05-15' ? 40 : 30;
  const taken: Stretch[] = [];
  for (const [i, { from, to }] of stretches(
    facts,
    'foi.third_party_consulted',
    'foi.third_party_answered',
  ).entries()) {
    const last = plusWorkingDays(start, possible + 15 * i);
    if (last !== undefined && from > last) continue;
    const ends = [to, plusWorkingDays(from, 15), answered].filter((day) => day !== undefined).sort();
    const end = ends[0];
    if (end === undefined || daysWithin([{ from, to: end }], from, end) === undefined) return undefined;
    taken.push({ from, to: end });
  }
  const latest = taken.map(({ to }) => to ?? start).sort();
  return daysWithin(taken, start, latest.at(-1) ?? start);
}
