import { type AmendingEvent, type FactEvent, type FaduEvent, type RecordEvent, amends } from './event.ts';
import { legalDateOf } from './legal-date.ts';
import { eventTypes } from './register.ts';

/** A void or correction that could not be applied, and why. */
export interface RecordFault {
  readonly event: string;
  readonly code: 'record.target_missing' | 'record.replacement_invalid';
  /** id of the event that is not there; or the type that the replacement does not fit */
  readonly detail: string;
}

export interface History {
  /** The facts that count, corrected where corrected, oldest legal day first. */
  readonly facts: readonly FactEvent[];
  readonly faults: readonly RecordFault[];
}

const isRecord = (event: FaduEvent): event is RecordEvent => event.type.startsWith('record.');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byTime = (a: FaduEvent, b: FaduEvent): number =>
  Date.parse(a.time) - Date.parse(b.time) || compareText(a.id, b.id) || compareText(a.source, b.source);

/** The order of a history: legal day, then time, then id (then source, so that the order is total). */
export const inLegalOrder = (a: FaduEvent, b: FaduEvent): number =>
  compareText(legalDateOf(a), legalDateOf(b)) || byTime(a, b);

/**
 * Works out what a subject's events, in whatever order they arrived, say in the end.
 *
 * Record events act from the latest (by `time`) to the earliest, so that a void can itself be voided and a
 * correction corrected; they act only on record events before them, and on facts whenever those were sent.
 * A voided fact counts no more, corrected or not; of several corrections the latest stands whole.
 */
export function settleHistory(events: readonly FaduEvent[]): History {
  if (!events.some(isRecord)) {
    return { facts: ordered(events as readonly FactEvent[]), faults: [] };
  }
  const faults: RecordFault[] = [];
  const voided = new Set<FaduEvent>();
  const replaced = new Map<FaduEvent, FaduEvent>();
  const records = events.filter(isRecord).toSorted(byTime);

  for (let i = records.length - 1; i >= 0; i--) {
    const original = records[i]!;
    // A retry says something to the projector and nothing of the case.
    if (voided.has(original) || !amends(original)) continue;
    const act = (replaced.get(original) ?? original) as AmendingEvent;
    const target = targetOf(act, original, events, records.slice(0, i));
    if (!target) {
      faults.push({
        event: act.id,
        code: 'record.target_missing',
        detail: act.data.event,
      });
    } else if (act.type === 'record.voided') {
      voided.add(target);
    } else if (!replaced.has(target)) {
      const corrected = withData(target, act.data.data);
      if (corrected) replaced.set(target, corrected);
      else faults.push({ event: act.id, code: 'record.replacement_invalid', detail: target.type });
    }
  }
  const facts = events
    .filter((e): e is FactEvent => !isRecord(e) && !voided.has(e))
    .map((e) => (replaced.get(e) ?? e) as FactEvent);
  return { facts: ordered(facts), faults };
}

/** Most histories arrive in order: looking is cheaper than sorting. */
const ordered = (facts: readonly FactEvent[]): readonly FactEvent[] =>
  facts.every((fact, i) => i === 0 || inLegalOrder(facts[i - 1]!, fact) <= 0)
    ? facts
    : facts.toSorted(inLegalOrder);

/** The event that a record event names: of the same source if there is one, else any of that id. */
function targetOf(
  act: AmendingEvent,
  original: AmendingEvent,
  events: readonly FaduEvent[],
  earlierRecords: readonly RecordEvent[],
): FaduEvent | undefined {
  const candidates = events.filter(
    (e) => e.id === act.data.event && e !== original && (!isRecord(e) || earlierRecords.includes(e)),
  );
  return candidates.find((e) => e.source === act.source) ?? candidates.toSorted(byTime)[0];
}

function withData(target: FaduEvent, data: unknown): FaduEvent | undefined {
  const parsed = eventTypes[target.type].schema.safeParse(data);
  return parsed.success ? ({ ...target, data: parsed.data } as FaduEvent) : undefined;
}
