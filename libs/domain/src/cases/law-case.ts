import type { LocalDate } from '../dates/local-date.ts';
import type { EventOf, Fact } from '../events/event.ts';

/** A law whose coming into force obliges officers to be trained. The first promulgation counts. */
export interface LawCase {
  readonly kind: 'law';
  readonly key: string;
  readonly promulgated?: Fact & {
    readonly title: string;
    readonly effectiveOn: LocalDate;
    readonly units: 'all' | readonly string[];
  };
}

export const emptyLaw = (key: string): LawCase => ({ kind: 'law', key });

export type LawEvent = EventOf<'law.promulgated'>;

export function evolveLaw(state: LawCase, event: LawEvent): LawCase {
  if (state.promulgated) return state;
  const { title, promulgatedOn, effectiveOn, units } = event.data;
  return { ...state, promulgated: { on: promulgatedOn, event: event.id, title, effectiveOn, units } };
}
