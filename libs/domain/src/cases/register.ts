import type { FactEvent } from '../events/event.ts';
import type { FoldedKind, Kind } from '../events/register.ts';
import { declaredKinds } from '../kinds/register.ts';
import { type EnforcementCase, emptyEnforcement, evolveEnforcement } from './enforcement-case.ts';
import { type DeclaredCase, emptyFacts, evolveFacts } from './facts-case.ts';
import { type LawCase, emptyLaw, evolveLaw } from './law-case.ts';
import { type LitigationCase, emptyLitigation, evolveLitigation } from './litigation-case.ts';
import { type MeetingCase, emptyMeeting, evolveMeeting } from './meeting-case.ts';
import { type PersonCase, emptyPerson, evolvePerson } from './person-case.ts';
import { type PetitionCase, emptyPetition, evolvePetition } from './petition-case.ts';
import {
  type ReconsiderationCase,
  emptyReconsideration,
  evolveReconsideration,
} from './reconsideration-case.ts';
import { type UnitCase, emptyUnit, evolveUnit } from './unit-case.ts';

/** The state of one subject, told apart by `kind`. */
export type Case =
  | UnitCase
  | PersonCase
  | LawCase
  | MeetingCase
  | EnforcementCase
  | PetitionCase
  | ReconsiderationCase
  | LitigationCase
  | DeclaredCase;

export type CaseOf<K extends Kind> = Extract<Case, { kind: K }>;

interface Folding<C> {
  readonly empty: (key: string) => C;
  readonly evolve: (state: C, event: never) => C;
}

const byHand: { readonly [K in FoldedKind]: Folding<CaseOf<K>> } = {
  unit: { empty: emptyUnit, evolve: evolveUnit },
  person: { empty: emptyPerson, evolve: evolvePerson },
  law: { empty: emptyLaw, evolve: evolveLaw },
  meeting: { empty: emptyMeeting, evolve: evolveMeeting },
  enforcement: { empty: emptyEnforcement, evolve: evolveEnforcement },
  petition: { empty: emptyPetition, evolve: evolvePetition },
  reconsideration: { empty: emptyReconsideration, evolve: evolveReconsideration },
  litigation: { empty: emptyLitigation, evolve: evolveLitigation },
};

const foldings = {
  ...byHand,
  ...Object.fromEntries(
    Object.keys(declaredKinds).map((kind) => [kind, { empty: emptyFacts(kind), evolve: evolveFacts }]),
  ),
} as unknown as Readonly<Record<Kind, Folding<Case>>>;

/** The kind and the business key of a subject. */
export function splitSubject(subject: string): { readonly kind: Kind; readonly key: string } {
  const slash = subject.indexOf('/');
  return { kind: subject.slice(0, slash) as Kind, key: subject.slice(slash + 1) };
}

export const emptyCase = (subject: string): Case => {
  const { kind, key } = splitSubject(subject);
  return foldings[kind].empty(key);
};

/**
 * The case after one more fact. Total and pure. The event must be of the case's own kind, which ingest has made sure
 * of: types and subjects are checked together.
 */
export const evolve = <C extends Case>(state: C, event: FactEvent): C =>
  (foldings[state.kind].evolve as (state: Case, event: FactEvent) => Case)(state, event) as C;

/** Folds facts, which must be in legal order (see `settleHistory`). */
export const fold = (subject: string, facts: readonly FactEvent[]): Case =>
  facts.reduce(evolve, emptyCase(subject));
