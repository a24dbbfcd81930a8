import type { Fact, FaduEvent } from '../events/event.ts';
import { followUpEvents } from '../events/follow-up-events.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { DataOf } from '../events/register.ts';
import type { FactsByType } from '../kinds/declare.ts';
import { factOf } from './fact.ts';

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

// eslint-disable-next-line complexity -- one flat branch for each of the event types of contract §3
export function evolveEnforcement(state: EnforcementCase, event: EnforcementEvent): EnforcementCase {
  if (isFollowUp(event)) return { ...state, facts: withFact(state.facts, event) };
  switch (event.type) {
    case 'enforcement.opened':
      return { ...state, opened: state.opened ?? { ...event.data, ...factOf(event) } };
    case 'enforcement.legal_reviewed':
      return { ...state, reviews: [...state.reviews, { ...factOf(event), passed: event.data.passed }] };
    case 'enforcement.recorded':
      return { ...state, recordings: [...state.recordings, { ...factOf(event), stages: event.data.stages }] };
    case 'enforcement.extended': {
      const { approvedOn, days } = event.data;
      return { ...state, extended: state.extended ?? { on: approvedOn, event: event.id, days } };
    }
    case 'enforcement.decided':
      return { ...state, decided: state.decided ?? { ...event.data, ...factOf(event) } };
    case 'enforcement.not_punished':
      return { ...state, notPunished: state.notPunished ?? factOf(event) };
    case 'enforcement.served':
      return { ...state, served: state.served ?? { ...event.data, ...factOf(event) } };
    case 'enforcement.published':
      return { ...state, published: state.published ?? factOf(event) };
    case 'enforcement.filed_for_record':
      return { ...state, filedForRecord: state.filedForRecord ?? factOf(event) };
    case 'enforcement.surcharged':
      return { ...state, surcharged: state.surcharged ?? { ...event.data, ...factOf(event) } };
    case 'enforcement.paid':
      return { ...state, payments: [...state.payments, { ...event.data, ...factOf(event) }] };
    case 'enforcement.enforcement_applied':
      return { ...state, enforcementApplied: state.enforcementApplied ?? factOf(event) };
    case 'enforcement.revoked':
      return { ...state, revoked: state.revoked ?? { ...event.data, ...factOf(event) } };
    case 'enforcement.withdrawn':
      return { ...state, withdrawn: state.withdrawn ?? factOf(event) };
    case 'enforcement.closed':
      return { ...state, closed: state.closed ?? factOf(event) };
  }
}

type FollowUp = Extract<EnforcementEvent, { type: keyof typeof followUpEvents }>;

const isFollowUp = (event: EnforcementEvent): event is FollowUp => Object.hasOwn(followUpEvents, event.type);

function withFact(facts: EnforcementCase['facts'], event: FollowUp): EnforcementCase['facts'] {
  const told = { ...event.data, on: legalDateOf(event), event: event.id };
  return { ...facts, [event.type]: [...(facts[event.type] ?? []), told] };
}
