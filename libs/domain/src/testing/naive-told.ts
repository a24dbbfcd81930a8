import type { FaduEvent } from '../events/event.ts';
import { settleHistory } from '../events/history.ts';
import { toldBy } from '../figures/untold.ts';
import type { DecidingFact } from '../indicators/definition.ts';
import type { FactsQuery } from '../ports/store.ts';

/** Which of the facts anybody told, read naively off all events. */
export function naiveTold(
  events: readonly FaduEvent[],
  { facts, on, knownAt }: FactsQuery,
): ReadonlySet<DecidingFact> {
  const known = events.filter((e) => knownAt === undefined || e.recordedAt <= knownAt);
  const histories = [...new Set(known.map((e) => e.subject))].map(
    (subject) => settleHistory(known.filter((e) => e.subject === subject)).facts,
  );
  return new Set(toldBy(facts, histories.flat(), on));
}
