import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { type Draft, factOf } from './fact.ts';

/** A suspension with the resumption that lifted it: the next one in the order of facts, also on the same day. */
export interface Suspension extends Fact {
  readonly resumed?: Fact | undefined;
}

/** A reconsideration against a unit. Of each fact the first counts; every suspension is kept. */
export interface ReconsiderationCase {
  readonly kind: 'reconsideration';
  readonly key: string;
  readonly received:
    | (Fact & {
        readonly respondent: string;
        /** the organ that reconsiders */
        readonly organ?: string | undefined;
      })
    | undefined;
  readonly correctionRequested: Fact | undefined;
  readonly corrected: Fact | undefined;
  readonly accepted:
    (Fact & { readonly procedure: DataOf<'reconsideration.accepted'>['procedure'] }) | undefined;
  /** the simplified procedure gave way to the ordinary one (行政复议法 Art 55) */
  readonly turnedOrdinary: Fact | undefined;
  readonly rejected: Fact | undefined;
  readonly suspensions: readonly Suspension[];
  readonly extended: (Fact & { readonly days: number }) | undefined;
  readonly mediated: Fact | undefined;
  readonly terminated: (Fact & { readonly reason?: string | undefined }) | undefined;
  readonly decided: (Fact & Omit<DataOf<'reconsideration.decided'>, 'on'>) | undefined;
  readonly assignments: readonly (Fact & { readonly handlers: readonly string[] })[];
  readonly hearings: readonly (Fact & { readonly headAttended?: boolean | undefined })[];
  readonly published: Fact | undefined;
  readonly analysed: Fact | undefined;
}

export type ReconsiderationEvent = Extract<FaduEvent, { type: `reconsideration.${string}` }>;

export const emptyReconsideration = (key: string): ReconsiderationCase => ({
  kind: 'reconsideration',
  key,
  suspensions: [],
  assignments: [],
  hearings: [],
  received: undefined,
  correctionRequested: undefined,
  corrected: undefined,
  accepted: undefined,
  turnedOrdinary: undefined,
  rejected: undefined,
  extended: undefined,
  mediated: undefined,
  terminated: undefined,
  decided: undefined,
  published: undefined,
  analysed: undefined,
});

/** A copy to write the next fact into, with every field in the order of the empty case: all cases have one shape. */
const draftOf = (c: ReconsiderationCase): Draft<ReconsiderationCase> => ({
  kind: c.kind,
  key: c.key,
  suspensions: c.suspensions,
  assignments: c.assignments,
  hearings: c.hearings,
  received: c.received,
  correctionRequested: c.correctionRequested,
  corrected: c.corrected,
  accepted: c.accepted,
  turnedOrdinary: c.turnedOrdinary,
  rejected: c.rejected,
  extended: c.extended,
  mediated: c.mediated,
  terminated: c.terminated,
  decided: c.decided,
  published: c.published,
  analysed: c.analysed,
});

// eslint-disable-next-line complexity -- one flat branch for each type of event
export function evolveReconsideration(
  before: ReconsiderationCase,
  event: ReconsiderationEvent,
): ReconsiderationCase {
  const state = draftOf(before);
  switch (event.type) {
    case 'reconsideration.received':
      state.received ??= { event: event.id, ...event.data };
      break;
    case 'reconsideration.correction_requested':
      state.correctionRequested ??= factOf(event);
      break;
    case 'reconsideration.corrected':
      state.corrected ??= factOf(event);
      break;
    case 'reconsideration.accepted':
      state.accepted ??= { event: event.id, ...event.data };
      break;
    case 'reconsideration.turned_ordinary':
      state.turnedOrdinary ??= factOf(event);
      break;
    case 'reconsideration.rejected':
      state.rejected ??= factOf(event);
      break;
    case 'reconsideration.suspended':
      state.suspensions = [...state.suspensions, factOf(event)];
      break;
    case 'reconsideration.resumed':
      state.suspensions = lifted(state.suspensions, factOf(event));
      break;
    case 'reconsideration.extended': {
      const { approvedOn, days } = event.data;
      state.extended ??= { on: approvedOn, event: event.id, days };
      break;
    }
    case 'reconsideration.mediated':
      state.mediated ??= factOf(event);
      break;
    case 'reconsideration.terminated':
      state.terminated ??= { event: event.id, ...event.data };
      break;
    case 'reconsideration.decided':
      state.decided ??= { event: event.id, ...event.data };
      break;
    case 'reconsideration.handlers_assigned': {
      const assigned = { event: event.id, ...event.data };
      state.assignments = [...state.assignments, assigned];
      break;
    }
    case 'reconsideration.heard':
      state.hearings = [...state.hearings, { event: event.id, ...event.data }];
      break;
    case 'reconsideration.published':
      state.published ??= factOf(event);
      break;
    case 'reconsideration.analysed':
      state.analysed ??= factOf(event);
      break;
  }
  return state;
}

const lifted = (suspensions: readonly Suspension[], resumed: Fact): readonly Suspension[] =>
  suspensions.map((s) => (s.resumed ? s : { ...s, resumed }));
