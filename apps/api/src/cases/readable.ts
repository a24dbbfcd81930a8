import { type FaduEvent, type Scope, eventTypes } from '@fadu/domain';

/** Whether an event says what its type says. Only what came into the log past ingest does not. */
export const isReadable = ({ type, data }: FaduEvent): boolean =>
  eventTypes[type].schema.safeParse(data).success;

/** A case without the events that nobody can read: it is parked for them, and is shown all the same. */
export const readableScope = (scope: Scope): Scope =>
  scope.events.every(isReadable) ? scope : { ...scope, events: scope.events.filter(isReadable) };
