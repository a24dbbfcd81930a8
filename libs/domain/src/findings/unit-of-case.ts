import { unitOfPetition } from '../cases/petition-case.ts';
import type { Case, CaseOf } from '../cases/register.ts';
import type { Kind } from '../events/register.ts';

const units: { readonly [K in Kind]: (state: CaseOf<K>) => string | undefined } = {
  unit: (unit) => unit.key,
  person: (person) => person.postings.at(-1)?.unit,
  law: () => undefined,
  meeting: (meeting) => meeting.held?.unit,
  enforcement: (enforcement) => enforcement.opened?.unit,
  petition: unitOfPetition,
  reconsideration: (reconsideration) => reconsideration.received?.respondent,
  litigation: (suit) => suit.filed?.defendants[0],
};

/** The unit that can put a case right: whose it is now; empty where none is known (a law, a case never opened). */
export const unitOfCase = (state: Case): string =>
  (units[state.kind] as (state: Case) => string | undefined)(state) ?? '';
