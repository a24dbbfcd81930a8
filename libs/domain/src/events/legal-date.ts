import { FIRST_DAY, type LocalDate } from '../dates/local-date.ts';
import type { FaduEvent } from './event.ts';
import { eventTypes } from './register.ts';

/**
 * The legal day of an event: its `on`, or `approvedOn`, `promulgatedOn`, `from` where the contract says so
 * (§5 rule 1). `record.*` events have none: they change what is known, not what happened.
 */
export function legalDateOf(event: FaduEvent): LocalDate {
  const field = eventTypes[event.type].dateField;
  return field === undefined ? FIRST_DAY : (event.data as Record<string, LocalDate>)[field]!;
}
