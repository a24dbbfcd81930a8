import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { factOf } from './fact.ts';

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

// eslint-disable-next-line complexity -- one flat branch for each type of event
export function evolveReconsideration(
  state: ReconsiderationCase,
  event: ReconsiderationEvent,
): ReconsiderationCase {
  switch (event.type) {
    case 'reconsideration.received':
      return { ...state, received: state.received ?? { ...event.data, ...factOf(event) } };
    case 'reconsideration.correction_requested':
      return { ...state, correctionRequested: state.correctionRequested ?? factOf(event) };
    case 'reconsideration.corrected':
      return { ...state, corrected: state.corrected ?? factOf(event) };
    case 'reconsideration.accepted':
      return { ...state, accepted: state.accepted ?? { ...event.data, ...factOf(event) } };
    case 'reconsideration.turned_ordinary':
      return { ...state, turnedOrdinary: state.turnedOrdinary ?? factOf(event) };
    case 'reconsideration.rejected':
      return { ...state, rejected: state.rejected ?? factOf(event) };
    case 'reconsideration.suspended':
      return { ...state, suspensions: [...state.suspensions, factOf(event)] };
    case 'reconsideration.resumed':
      return { ...state, suspensions: lifted(state.suspensions, factOf(event)) };
    case 'reconsideration.extended': {
      const { approvedOn, days } = event.data;
      return { ...state, extended: state.extended ?? { on: approvedOn, event: event.id, days } };
    }
    case 'reconsideration.mediated':
      return { ...state, mediated: state.mediated ?? factOf(event) };
    case 'reconsideration.terminated':
      return { ...state, terminated: state.terminated ?? { ...event.data, ...factOf(event) } };
    case 'reconsideration.decided':
      return { ...state, decided: state.decided ?? { ...event.data, ...factOf(event) } };
    case 'reconsideration.handlers_assigned': {
      const assigned = { ...event.data, ...factOf(event) };
      return { ...state, assignments: [...state.assignments, assigned] };
    }
    case 'reconsideration.heard':
      return { ...state, hearings: [...state.hearings, { ...event.data, ...factOf(event) }] };
    case 'reconsideration.published':
      return { ...state, published: state.published ?? factOf(event) };
    case 'reconsideration.analysed':
      return { ...state, analysed: state.analysed ?? factOf(event) };
  }
}

const lifted = (suspensions: readonly Suspension[], resumed: Fact): readonly Suspension[] =>
  suspensions.map((s) => (s.resumed ? s : { ...s, resumed }));
