import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { factOf } from './fact.ts';

/** A reconsideration against a unit. Of each fact the first counts; every suspension and resumption is kept. */
export interface ReconsiderationCase {
  readonly kind: 'reconsideration';
  readonly key: string;
  readonly received?: Fact & { readonly respondent: string };
  readonly correctionRequested?: Fact;
  readonly corrected?: Fact;
  readonly accepted?: Fact & { readonly procedure: DataOf<'reconsideration.accepted'>['procedure'] };
  readonly rejected?: Fact;
  readonly suspensions: readonly Fact[];
  readonly resumptions: readonly Fact[];
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
  resumptions: [],
});

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
      return { ...state, resumptions: [...state.resumptions, factOf(event)] };
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
