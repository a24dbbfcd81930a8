import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import type { Draft } from './fact.ts';

export type Instance = DataOf<'litigation.hearing_held'>['instance'];
export interface Hearing extends Fact, Omit<DataOf<'litigation.hearing_held'>, 'on'> {}
export interface Judgment extends Fact, Omit<DataOf<'litigation.judged'>, 'on'> {}

/** A suit against one or more units. All hearings count; of each instance the first judgment. */
export interface LitigationCase {
  readonly kind: 'litigation';
  readonly key: string;
  readonly filed: (Fact & Omit<DataOf<'litigation.filed'>, 'on'>) | undefined;
  readonly hearings: readonly Hearing[];
  readonly judgments: readonly Judgment[];
  readonly withdrawn: (Fact & { readonly afterCorrection: boolean }) | undefined;
  /** the judgment that can no longer be appealed, and whom it obliges to do something */
  readonly tookEffect: (Fact & Omit<DataOf<'litigation.took_effect'>, 'on'>) | undefined;
  readonly performances: readonly (Fact & { readonly unit: string })[];
  readonly analyses: readonly (Fact & { readonly unit: string })[];
}

export type LitigationEvent = Extract<FaduEvent, { type: `litigation.${string}` }>;

export const emptyLitigation = (key: string): LitigationCase => ({
  kind: 'litigation',
  key,
  hearings: [],
  judgments: [],
  performances: [],
  analyses: [],
  filed: undefined,
  withdrawn: undefined,
  tookEffect: undefined,
});

/** A copy to write the next fact into, with every field in the order of the empty case: all cases have one shape. */
const draftOf = (c: LitigationCase): Draft<LitigationCase> => ({
  kind: c.kind,
  key: c.key,
  hearings: c.hearings,
  judgments: c.judgments,
  performances: c.performances,
  analyses: c.analyses,
  filed: c.filed,
  withdrawn: c.withdrawn,
  tookEffect: c.tookEffect,
});

export function evolveLitigation(before: LitigationCase, event: LitigationEvent): LitigationCase {
  const state = draftOf(before);
  switch (event.type) {
    case 'litigation.filed':
      state.filed ??= { event: event.id, ...event.data };
      break;
    case 'litigation.hearing_held':
      state.hearings = [...state.hearings, { event: event.id, ...event.data }];
      break;
    case 'litigation.judged': {
      const known = state.judgments.some((j) => j.instance === event.data.instance);
      if (!known) state.judgments = [...state.judgments, { event: event.id, ...event.data }];
      break;
    }
    case 'litigation.withdrawn':
      state.withdrawn ??= { event: event.id, ...event.data };
      break;
    case 'litigation.took_effect':
      state.tookEffect ??= { event: event.id, ...event.data };
      break;
    case 'litigation.performed':
      state.performances = [...state.performances, { event: event.id, ...event.data }];
      break;
    case 'litigation.analysed':
      state.analyses = [...state.analyses, { event: event.id, ...event.data }];
      break;
  }
  return state;
}
