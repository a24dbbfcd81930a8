import type { Instant, LocalDate } from '../dates/local-date.ts';
import type { LawCase } from '../cases/law-case.ts';
import type { MeetingCase } from '../cases/meeting-case.ts';
import { fold } from '../cases/register.ts';
import type { FactEvent, FaduEvent } from '../events/event.ts';
import { type RecordFault, settleHistory } from '../events/history.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { Matter } from './judge.ts';
import { timelineOf } from './timeline.ts';

/** Every event that can change the judgement of one subject: its own, and those of the subjects it depends on. */
export interface Scope {
  readonly subject: string;
  readonly events: readonly FaduEvent[];
  /** for persons: the events of every law, by subject */
  readonly laws: ReadonlyMap<string, readonly FaduEvent[]>;
  /** for units: the events of every meeting that ever named it, by subject */
  readonly meetings: ReadonlyMap<string, readonly FaduEvent[]>;
}

/** The distinct instants at which something of the scope became known, ascending. */
export function knownInstants(scope: Scope): readonly Instant[] {
  const { events, laws, meetings } = scope;
  const first = events[0]?.recordedAt;
  // A case that was loaded in one go, as most are after a bulk load: asked for every case of every step.
  if (laws.size === 0 && meetings.size === 0 && events.every((e) => e.recordedAt === first)) {
    return first === undefined ? [] : [first];
  }
  const all = [events, ...laws.values(), ...meetings.values()].flat();
  return [...new Set(all.map((e) => e.recordedAt))].sort();
}

/**
 * The matter as known at an instant (everything, when absent), and the record events that could not be applied. With
 * `on`, facts of later days are left out: what is then told of that day names nothing that had not happened yet.
 */
export function matterAt(
  scope: Scope,
  knownAt?: Instant,
  on?: LocalDate,
): {
  readonly matter: Matter;
  readonly facts: readonly FactEvent[];
  readonly faults: readonly RecordFault[];
} {
  const known = (events: readonly FaduEvent[]) =>
    knownAt === undefined ? events : events.filter((e) => e.recordedAt <= knownAt);
  const { facts: all, faults } = settleHistory(known(scope.events));
  const facts = on === undefined ? all : all.filter((fact) => legalDateOf(fact) <= on);
  const unit = scope.subject.slice(scope.subject.indexOf('/') + 1);
  const laws = [...scope.laws].map(([s, e]) => fold(s, settleHistory(known(e)).facts) as LawCase);
  const meetings = [...scope.meetings]
    .map(([s, e]) => fold(s, settleHistory(known(e)).facts) as MeetingCase)
    .filter((m) => m.held?.unit === unit);
  return {
    matter: { timeline: timelineOf(scope.subject, facts), laws: laws.filter((l) => l.promulgated), meetings },
    facts,
    faults,
  };
}
