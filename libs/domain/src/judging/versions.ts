import type { Instant, LocalDate } from '../dates/local-date.ts';
import type { FactEvent, FaduEvent } from '../events/event.ts';
import { type RecordFault, settleHistory } from '../events/history.ts';
import { legalDateOf } from '../events/legal-date.ts';
import { namesUnit } from './dependencies.ts';
import type { Matter } from './judge.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** Every event that can change the judgement of one subject: its own, and those of the subjects it depends on. */
export interface Scope {
  readonly subject: string;
  readonly events: readonly FaduEvent[];
  /** the events of what it depends on, by subject (see `dependenciesOf`): laws for a person, meetings for a unit */
  readonly related: ReadonlyMap<string, readonly FaduEvent[]>;
}

/** The distinct instants at which something of the scope became known, ascending. */
export function knownInstants({ events, related }: Scope): readonly Instant[] {
  const first = events[0]?.recordedAt;
  // A case that was loaded in one go, as most are after a bulk load: asked for every case of every step.
  if (related.size === 0 && events.every((e) => e.recordedAt === first)) {
    return first === undefined ? [] : [first];
  }
  const all = [events, ...related.values()].flat();
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
  const { facts: all, faults } = settleHistory(knownOf(scope.events, knownAt));
  const facts = on === undefined ? all : all.filter((fact) => legalDateOf(fact) <= on);
  return {
    matter: { timeline: timelineOf(scope.subject, facts), related: relatedTo(scope, knownAt) },
    facts,
    faults,
  };
}

const knownOf = (events: readonly FaduEvent[], knownAt: Instant | undefined): readonly FaduEvent[] =>
  knownAt === undefined ? events : events.filter((e) => e.recordedAt <= knownAt);

const NONE: readonly Timeline[] = [];

/** What lies around the case; an act that names the unit no more is left out. */
function relatedTo({ subject, related }: Scope, knownAt: Instant | undefined): readonly Timeline[] {
  if (related.size === 0) return NONE;
  const timelines = [...related].map(([one, events]) =>
    timelineOf(one, settleHistory(knownOf(events, knownAt)).facts),
  );
  if (!subject.startsWith('unit/')) return timelines;
  const unit = subject.slice('unit/'.length);
  return timelines.filter(({ whole }) => namesUnit(whole, unit));
}
