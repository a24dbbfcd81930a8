import type { z } from 'zod';

import type { Fact } from '../events/event.ts';
import type { EventTypeDefinition } from '../events/event-type.ts';
import type { ColumnMaker } from '../tables/columns.ts';
import type { CaseColumn } from '../tables/shape.ts';

type Types = Readonly<Record<string, EventTypeDefinition>>;

/** What an event said, with its legal day and its id. */
export type Told<D> = Fact & Readonly<Omit<D, 'on'>>;

/** The facts of a case by type of event, each list in legal order. */
export type FactsByType<E extends Types> = {
  readonly [T in keyof E]?: readonly Told<z.infer<E[T]['schema']>>[];
};

/** A case that is no more than what was said of it. What of it counts is for the indicators to say. */
export interface FactsCase<K extends string, E extends Types> {
  readonly kind: K;
  readonly key: string;
  readonly facts: FactsByType<E>;
}

/**
 * A kind of case whose state is its facts: everything the system must know of it stands in one declaration. Kinds with
 * a state of their own (petition, enforcement …) are folded by hand in `cases/`.
 */
export interface KindDeclaration<K extends string, E extends Types> {
  /** the first part of its subjects and of its event types */
  readonly kind: K;
  readonly zh: string;
  readonly en: string;
  readonly events: E;
  /** events with which a case begins: one of them must be there */
  readonly opening: readonly (keyof E & string)[];
  /** the unit that answers for the case now */
  readonly unitOf: (state: FactsCase<K, E>) => string | undefined;
  /** none of `later` can be dated before the first `earlier` */
  readonly order?: readonly {
    readonly earlier: keyof E & string;
    readonly later: readonly (keyof E & string)[];
  }[];
  /** events after which the case is over, and those that may still follow */
  readonly ends?: {
    readonly by: readonly (keyof E & string)[];
    readonly mayFollow: readonly (keyof E & string)[];
  };
  /** events of which a case can have any number, each saying something else; of others the first counts */
  readonly repeatable?: readonly (keyof E & string)[];
  /**
   * An act that counts towards duties of the units it names (fields `unit`, `units` of its data): they are judged anew
   * when it changes, and find it in `context.related`.
   */
  readonly actOfUnits?: boolean;
  /** kinds of which it looks at every case, whichever; needed where a name must be followed to another case */
  readonly looksAtEvery?: readonly ('unit' | 'law' | 'person')[];
  /** the table that analysts read; `subject`, `key` and `unit` come by themselves */
  readonly table: {
    readonly name: string;
    readonly columns: (make: ColumnMaker<FactsCase<K, E>>) => readonly CaseColumn<FactsCase<K, E>>[];
  };
}

/** Keeps the kind and its event types in the type of the declaration. */
export const declareKind = <const K extends string, const E extends Types>(
  declaration: KindDeclaration<K, E>,
): KindDeclaration<K, E> => declaration;

type FactsOf<C, T extends string> = C extends { readonly facts: { readonly [P in T]?: readonly (infer F)[] } }
  ? F
  : never;
type AnyFacts = { readonly facts: Readonly<Record<string, unknown>> };

/** Every fact of a type, in legal order. */
export const all = <C extends AnyFacts, T extends keyof C['facts'] & string>(
  state: C,
  type: T,
): readonly FactsOf<C, T>[] => (state.facts[type] ?? []) as readonly FactsOf<C, T>[];

/** The first fact of a type: the one that counts, unless the rule says otherwise (contract §5 rule 3). */
export const first = <C extends AnyFacts, T extends keyof C['facts'] & string>(
  state: C,
  type: T,
): FactsOf<C, T> | undefined => all(state, type)[0];

/** The fact that counts, in a list: none or one. A second report of one thing says nothing new. */
export const once = <C extends AnyFacts, T extends keyof C['facts'] & string>(
  state: C,
  type: T,
): readonly FactsOf<C, T>[] => all(state, type).slice(0, 1);

export const last = <C extends AnyFacts, T extends keyof C['facts'] & string>(
  state: C,
  type: T,
): FactsOf<C, T> | undefined => all(state, type).at(-1);
