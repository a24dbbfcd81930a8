import { FIRST_DAY, type LocalDate } from '../dates/local-date.ts';
import type { FaduEvent } from './event.ts';
import { eventTypes } from './register.ts';

/**
 * The legal day of an event: its `on`, or `approvedOn`, `promulgatedOn`, `from` where the contract says so
 * (§5 rule 1). `record.*` events have none: they change what is known, not what happened.
 */
export function legalDateOf(event: FaduEvent): LocalDate {
  const field = fields.get(event.type);
  const data = event.data as unknown as Record<string, LocalDate>;
  // Nearly always; a field whose name is known beforehand is found sooner, and every fact is asked several times.
  if (field === 'on') return data['on']!;
  return field === undefined ? FIRST_DAY : data[field]!;
}

const fields: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries(eventTypes).map(([type, { dateField }]) => [type, dateField]),
);
