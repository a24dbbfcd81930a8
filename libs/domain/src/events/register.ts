import type { z } from 'zod';

import { enforcementEvents } from './enforcement-events.ts';
import type { EventTypeDefinition } from './event-type.ts';
import { litigationEvents } from './litigation-events.ts';
import { examEvents, lawEvents, meetingEvents, personEvents, trainingEvents } from './person-events.ts';
import { petitionEvents } from './petition-events.ts';
import { reconsiderationEvents } from './reconsideration-events.ts';
import { recordEvents } from './record-events.ts';
import { declaredKinds } from '../kinds/register.ts';
import { unitEvents } from './unit-events.ts';

type DeclaredKind = keyof typeof declaredKinds;
type EventsOf<K extends DeclaredKind> = (typeof declaredKinds)[K]['events'];
type UnionToIntersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

const declaredEvents = Object.assign(
  {},
  ...Object.values(declaredKinds).map(({ events }) => events),
) as UnionToIntersection<{ [K in DeclaredKind]: EventsOf<K> }[DeclaredKind]>;

/** Every event type there is, by its name without prefix and version (`petition.registered`). */
export const eventTypes = {
  ...unitEvents,
  ...personEvents,
  ...lawEvents,
  ...trainingEvents,
  ...examEvents,
  ...meetingEvents,
  ...enforcementEvents,
  ...petitionEvents,
  ...reconsiderationEvents,
  ...litigationEvents,
  ...recordEvents,
  ...declaredEvents,
} satisfies Record<string, EventTypeDefinition>;

export type EventName = keyof typeof eventTypes;
export type DataOf<T extends EventName> = z.infer<(typeof eventTypes)[T]['schema']>;

/** Kinds with a state of their own. Training and exams live in the history of their person. */
const folded = [
  'unit',
  'person',
  'law',
  'meeting',
  'enforcement',
  'petition',
  'reconsideration',
  'litigation',
] as const;
export type FoldedKind = (typeof folded)[number];

export type Kind = FoldedKind | DeclaredKind;
/** The kinds of subject. */
export const kinds: readonly Kind[] = [...folded, ...(Object.keys(declaredKinds) as DeclaredKind[])];

/** The kind of subject on which an event type may stand; `any` for `record.*`. */
export function kindOf(name: EventName): Kind | 'any' {
  const prefix = name.slice(0, name.indexOf('.'));
  if (prefix === 'record') return 'any';
  return prefix === 'training' || prefix === 'exam' ? 'person' : (prefix as Kind);
}
