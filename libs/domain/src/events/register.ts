import type { z } from 'zod';

import { enforcementEvents } from './enforcement-events.ts';
import type { EventTypeDefinition } from './event-type.ts';
import { litigationEvents } from './litigation-events.ts';
import { lawEvents, meetingEvents, personEvents, trainingEvents } from './person-events.ts';
import { petitionEvents } from './petition-events.ts';
import { reconsiderationEvents } from './reconsideration-events.ts';
import { recordEvents } from './record-events.ts';
import { unitEvents } from './unit-events.ts';

/** Every event type there is, by its name without prefix and version (`petition.registered`). */
export const eventTypes = {
  ...unitEvents,
  ...personEvents,
  ...lawEvents,
  ...trainingEvents,
  ...meetingEvents,
  ...enforcementEvents,
  ...petitionEvents,
  ...reconsiderationEvents,
  ...litigationEvents,
  ...recordEvents,
} satisfies Record<string, EventTypeDefinition>;

export type EventName = keyof typeof eventTypes;
export type DataOf<T extends EventName> = z.infer<(typeof eventTypes)[T]['schema']>;

/** The kinds of subject. A training event lives in the history of its person. */
export const kinds = [
  'unit',
  'person',
  'law',
  'meeting',
  'enforcement',
  'petition',
  'reconsideration',
  'litigation',
] as const;
export type Kind = (typeof kinds)[number];

/** The kind of subject on which an event type may stand; `any` for `record.*`. */
export function kindOf(name: EventName): Kind | 'any' {
  const prefix = name.slice(0, name.indexOf('.'));
  if (prefix === 'record') return 'any';
  return prefix === 'training' ? 'person' : (prefix as Kind);
}
