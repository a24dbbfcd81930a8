import {
  type CaseAnswer,
  type FactEvent,
  type FaduEvent,
  chineseField,
  eventTypes,
  inLegalOrder,
  legalDateOf,
  settleHistory,
} from '@fadu/domain';

import { isReadable } from './readable.ts';

type CaseEvent = CaseAnswer['events'][number];

const isRecord = (event: FaduEvent): boolean => event.type.startsWith('record.');

/** The facts of a case that count in the end, whatever else nobody can read. */
export const factsIn = (events: readonly FaduEvent[]): readonly FactEvent[] =>
  settleHistory(events.filter(isReadable)).facts;

/** What became of an event of a case, given the facts that count in the end; see {@link factsIn}. */
export function standingOfEvent(
  event: FaduEvent,
  facts: readonly FactEvent[],
  events: readonly FaduEvent[],
): CaseEvent['standing'] {
  if (!isReadable(event)) return isTakenBack(event, events) ? 'voided' : 'unreadable';
  if (isRecord(event)) return 'record';
  const fact = facts.find((f) => f.id === event.id && f.source === event.source);
  if (!fact) return 'voided';
  return fact === event ? 'counts' : 'corrected';
}

const isTakenBack = ({ id }: FaduEvent, events: readonly FaduEvent[]): boolean =>
  events.some((e) => isReadable(e) && e.type === 'record.voided' && e.data.event === id);

/** The events of a case: what nobody can read, then facts by legal day, then acts in the order they were written. */
export function caseEventsOf(events: readonly FaduEvent[], facts: readonly FactEvent[]): CaseEvent[] {
  const ordered = [
    ...events.filter((e) => !isReadable(e)),
    ...events.filter((e) => isReadable(e) && !isRecord(e)).toSorted(inLegalOrder),
    ...events
      .filter((e) => isReadable(e) && isRecord(e))
      .toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)),
  ];
  return ordered.map((event) => {
    const { zh, en } = eventTypes[event.type];
    return {
      id: event.id,
      source: event.source,
      type: event.type,
      name: { zh, en },
      on: isRecord(event) || !isReadable(event) ? null : legalDateOf(event),
      time: event.time,
      recordedAt: event.recordedAt,
      data: dataOf(event),
      labels: labelsOf(event.data),
      standing: standingOfEvent(event, facts, events),
    };
  });
}

/** The content as the object that it ought to be: of an event that nobody can read it may be anything. */
const dataOf = ({ data }: { readonly data: unknown }): CaseEvent['data'] =>
  typeof data === 'object' && data !== null ? (data as CaseEvent['data']) : { data };

/** Chinese names of all fields in the data of an event. */
function labelsOf(data: unknown, found: Record<string, string> = {}): Record<string, string> {
  if (typeof data !== 'object' || data === null) return found;
  for (const [field, value] of Object.entries(data)) {
    const name = Array.isArray(data) ? undefined : chineseField(field);
    if (name !== undefined) found[field] = name;
    labelsOf(value, found);
  }
  return found;
}
