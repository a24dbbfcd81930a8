import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { FactsCase, KindDeclaration } from '../kinds/declare.ts';
import type { declaredKinds } from '../kinds/register.ts';

type Declared = typeof declaredKinds;
type CaseOfDeclaration<D> = D extends KindDeclaration<infer K, infer E> ? FactsCase<K, E> : never;

/** The case of any declared kind, told apart by `kind`. */
export type DeclaredCase = { [K in keyof Declared]: CaseOfDeclaration<Declared[K]> }[keyof Declared];

interface AnyFactsCase {
  readonly kind: string;
  readonly key: string;
  readonly facts: Readonly<Record<string, readonly unknown[]>>;
}

export const emptyFacts =
  (kind: string) =>
  (key: string): AnyFactsCase => ({ kind, key, facts: {} });

/** Adds what the event says to what was said before. */
export function evolveFacts(state: AnyFactsCase, event: FactEvent): AnyFactsCase {
  const told = { event: event.id, on: legalDateOf(event), ...event.data };
  return { ...state, facts: { ...state.facts, [event.type]: [...(state.facts[event.type] ?? []), told] } };
}
