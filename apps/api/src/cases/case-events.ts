import {
  type CaseAnswer,
  type FactEvent,
  type FaduEvent,
  chineseField,
  eventTypes,
  inLegalOrder,
  legalDateOf,
} from '@fadu/domain';

type CaseEvent = CaseAnswer['events'][number];

const isRecord = (event: FaduEvent): boolean => event.type.startsWith('record.');

/** What became of an event, given the facts that count in the end. */
export function standingOfEvent(event: FaduEvent, facts: readonly FactEvent[]): CaseEvent['standing'] {
  if (isRecord(event)) return 'record';
  const fact = facts.find((f) => f.id === event.id && f.source === event.source);
  if (!fact) return 'voided';
  return fact === event ? 'counts' : 'corrected';
}

/** The events of a case, oldest legal day first, voids and corrections last in the order they were written. */
export function caseEventsOf(events: readonly FaduEvent[], facts: readonly FactEvent[]): CaseEvent[] {
  const ordered = [
    ...events.filter((e) => !isRecord(e)).toSorted(inLegalOrder),
    ...events.filter(isRecord).toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)),
  ];
  return ordered.map((event) => {
    const { zh, en } = eventTypes[event.type];
    return {
      id: event.id,
      source: event.source,
      type: event.type,
      name: { zh, en },
      on: isRecord(event) ? null : legalDateOf(event),
      time: event.time,
      recordedAt: event.recordedAt,
      data: event.data,
      labels: labelsOf(event.data),
      standing: standingOfEvent(event, facts),
    };
  });
}

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
