import { unitOfPetition } from '../cases/petition-case.ts';
import type { Case, CaseOf } from '../cases/register.ts';
import type { FoldedKind } from '../events/register.ts';
import { declaredKinds } from '../kinds/register.ts';

const byHand: { readonly [K in FoldedKind]: (state: CaseOf<K>) => string | undefined } = {
  unit: (unit) => unit.key,
  person: (person) => person.postings.at(-1)?.unit,
  law: () => undefined,
  meeting: (meeting) => meeting.held?.unit,
  enforcement: (enforcement) => enforcement.opened?.unit,
  petition: unitOfPetition,
  reconsideration: (reconsideration) => reconsideration.received?.respondent,
  litigation: (suit) => suit.filed?.defendants[0],
};

const units = {
  ...byHand,
  ...Object.fromEntries(Object.values(declaredKinds).map(({ kind, unitOf }) => [kind, unitOf])),
} as unknown as Readonly<Record<string, (state: Case) => string | undefined>>;

/** The unit that can put a case right: whose it is now; empty where none is known (a law, a case never opened). */
export const unitOfCase = (state: Case): string => units[state.kind]?.(state) ?? '';
