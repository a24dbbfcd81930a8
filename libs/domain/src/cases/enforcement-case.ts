import type { Fact, FaduEvent } from '../events/event.ts';
import { followUpEvents } from '../events/follow-up-events.ts';
import type { DataOf } from '../events/register.ts';
import type { FactsByType } from '../kinds/declare.ts';
import { type Draft, factOf } from './fact.ts';

export interface Decision extends Fact, Omit<DataOf<'enforcement.decided'>, 'on'> {}
export interface Payment extends Fact, Omit<DataOf<'enforcement.paid'>, 'on'> {}

/** An enforcement case. Of each fact the first counts; all payments and all reviews are kept. */
export interface EnforcementCase {
  readonly kind: 'enforcement';
  readonly key: string;
  readonly opened: (Fact & Omit<DataOf<'enforcement.opened'>, 'on'>) | undefined;
  readonly reviews: readonly (Fact & { readonly passed: boolean })[];
  readonly recordings: readonly (Fact & { readonly stages: DataOf<'enforcement.recorded'>['stages'] })[];
  readonly extended: (Fact & { readonly days: number }) | undefined;
  readonly decided: Decision | undefined;
  readonly notPunished: Fact | undefined;
  readonly served: (Fact & { readonly rightsNotified?: boolean | undefined }) | undefined;
  readonly published: Fact | undefined;
  readonly filedForRecord: Fact | undefined;
  readonly surcharged: (Fact & { readonly amount: string }) | undefined;
  readonly payments: readonly Payment[];
  readonly enforcementApplied: Fact | undefined;
  readonly revoked: (Fact & { readonly by: DataOf<'enforcement.revoked'>['by'] }) | undefined;
  readonly withdrawn: Fact | undefined;
  readonly closed: Fact | undefined;
  /** what else was said of it, by type of event; read with `first` and `all` of `kinds/declare.ts` */
  readonly facts: FactsByType<typeof followUpEvents>;
}

export type EnforcementEvent = Extract<FaduEvent, { type: `enforcement.${string}` }>;

export const emptyEnforcement = (key: string): EnforcementCase => ({
  kind: 'enforcement',
  key,
  reviews: [],
  recordings: [],
  payments: [],
  facts: {},
  opened: undefined,
  extended: undefined,
  decided: undefined,
  notPunished: undefined,
  served: undefined,
  published: undefined,
  filedForRecord: undefined,
  surcharged: undefined,
  enforcementApplied: undefined,
  revoked: undefined,
  withdrawn: undefined,
  closed: undefined,
});

/** A copy to write the next fact into, with every field in the order of the empty case: all cases have one shape. */
const draftOf = (c: EnforcementCase): Draft<EnforcementCase> => ({
  kind: c.kind,
  key: c.key,
  reviews: c.reviews,
  recordings: c.recordings,
  payments: c.payments,
  facts: c.facts,
  opened: c.opened,
  extended: c.extended,
  decided: c.decided,
  notPunished: c.notPunished,
  served: c.served,
  published: c.published,
  filedForRecord: c.filedForRecord,
  surcharged: c.surcharged,
  enforcementApplied: c.enforcementApplied,
  revoked: c.revoked,
  withdrawn: c.withdrawn,
  closed: c.closed,
});

// eslint-disable-next-line complexity -- one flat branch for each of the event types of contract §3
export function evolveEnforcement(before: EnforcementCase, event: EnforcementEvent): EnforcementCase {
  const state = draftOf(before);
  if (isFollowUp(event)) {
    state.facts = withFact(state.facts, event);
    return state;
  }
  switch (event.type) {
    case 'enforcement.opened':
      state.opened ??= { event: event.id, ...event.data };
      break;
    case 'enforcement.legal_reviewed':
      state.reviews = [...state.reviews, { passed: event.data.passed, ...factOf(event) }];
      break;
    case 'enforcement.recorded':
      state.recordings = [...state.recordings, { stages: event.data.stages, ...factOf(event) }];
      break;
    case 'enforcement.extended': {
      const { approvedOn, days } = event.data;
      state.extended ??= { on: approvedOn, event: event.id, days };
      break;
    }
    case 'enforcement.decided':
      state.decided ??= { event: event.id, ...event.data };
      break;
    case 'enforcement.not_punished':
      state.notPunished ??= factOf(event);
      break;
    case 'enforcement.served':
      state.served ??= { event: event.id, ...event.data };
      break;
    case 'enforcement.published':
      state.published ??= factOf(event);
      break;
    case 'enforcement.filed_for_record':
      state.filedForRecord ??= factOf(event);
      break;
    case 'enforcement.surcharged':
      state.surcharged ??= { event: event.id, ...event.data };
      break;
    case 'enforcement.paid':
      state.payments = [...state.payments, { event: event.id, ...event.data }];
      break;
    case 'enforcement.enforcement_applied':
      state.enforcementApplied ??= factOf(event);
      break;
    case 'enforcement.revoked':
      state.revoked ??= { event: event.id, ...event.data };
      break;
    case 'enforcement.withdrawn':
      state.withdrawn ??= factOf(event);
      break;
    case 'enforcement.closed':
      state.closed ??= factOf(event);
      break;
  }
  return state;
}

type FollowUp = Extract<EnforcementEvent, { type: keyof typeof followUpEvents }>;

const isFollowUp = (event: EnforcementEvent): event is FollowUp => Object.hasOwn(followUpEvents, event.type);

function withFact(facts: EnforcementCase['facts'], event: FollowUp): EnforcementCase['facts'] {
  const told = { event: event.id, ...event.data };
  return { ...facts, [event.type]: [...(facts[event.type] ?? []), told] };
}
