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
  readonly received?: Fact & { readonly respondent: string };
  readonly correctionRequested?: Fact;
  readonly corrected?: Fact;
  readonly accepted?: Fact & { readonly procedure: DataOf<'reconsideration.accepted'>['procedure'] };
  readonly rejected?: Fact;
  readonly suspensions: readonly Suspension[];
  readonly extended?: Fact & { readonly days: number };
  readonly mediated?: Fact;
  readonly terminated?: Fact & { readonly reason?: string | undefined };
  readonly decided?: Fact & { readonly outcome: DataOf<'reconsideration.decided'>['outcome'] };
}

export type ReconsiderationEvent = Extract<FaduEvent, { type: `reconsideration.${string}` }>;

export const emptyReconsideration = (key: string): ReconsiderationCase => ({
  kind: 'reconsideration',
  key,
  suspensions: [],
});

// eslint-disable-next-line complexity -- one flat branch for each of the eleven event types
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
  }
}

const lifted = (suspensions: readonly Suspension[], resumed: Fact): readonly Suspension[] =>
  suspensions.map((s) => (s.resumed ? s : { ...s, resumed }));
