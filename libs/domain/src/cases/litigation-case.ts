import type { Fact, FaduEvent } from '../events/event.ts';
import type { DataOf } from '../events/register.ts';
import { factOf } from './fact.ts';

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

export function evolveLitigation(state: LitigationCase, event: LitigationEvent): LitigationCase {
  switch (event.type) {
    case 'litigation.filed':
      return { ...state, filed: state.filed ?? { ...event.data, ...factOf(event) } };
    case 'litigation.hearing_held':
      return { ...state, hearings: [...state.hearings, { ...event.data, ...factOf(event) }] };
    case 'litigation.judged': {
      const known = state.judgments.some((j) => j.instance === event.data.instance);
      return known
        ? state
        : { ...state, judgments: [...state.judgments, { ...event.data, ...factOf(event) }] };
    }
    case 'litigation.withdrawn':
      return { ...state, withdrawn: state.withdrawn ?? { ...event.data, ...factOf(event) } };
    case 'litigation.took_effect':
      return { ...state, tookEffect: state.tookEffect ?? { ...event.data, ...factOf(event) } };
    case 'litigation.performed':
      return { ...state, performances: [...state.performances, { ...event.data, ...factOf(event) }] };
    case 'litigation.analysed':
      return { ...state, analyses: [...state.analyses, { ...event.data, ...factOf(event) }] };
  }
}
