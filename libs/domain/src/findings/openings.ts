import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { EventName, FoldedKind } from '../events/register.ts';
import { declaredKinds } from '../kinds/register.ts';
import { type Check, nameOf } from './check.ts';

interface Ending {
  readonly by: readonly EventName[];
  readonly mayFollow: readonly EventName[];
}

/** The event with which a case begins; without it most of its items have no unit. */
const byHand: { readonly [K in FoldedKind]: EventName } = {
  unit: 'unit.registered',
  person: 'person.posted',
  law: 'law.promulgated',
  meeting: 'meeting.held',
  enforcement: 'enforcement.opened',
  petition: 'petition.registered',
  reconsideration: 'reconsideration.received',
  litigation: 'litigation.filed',
};

const openings: Readonly<Record<string, readonly EventName[]>> = {
  ...Object.fromEntries(Object.entries(byHand).map(([kind, type]) => [kind, [type]])),
  ...Object.fromEntries(Object.values(declaredKinds).map(({ kind, opening }) => [kind, opening])),
};

/** Facts of a case that nobody opened. */
export const notOpened: Check = ({ state, facts }) => {
  const needed = openings[state.kind] ?? [];
  if (facts.length === 0 || facts.some((f) => needed.includes(f.type))) return [];
  const name = nameOf(needed[0]!);
  return [
    {
      code: 'case.not_opened',
      zh: `有 ${facts.length} 条记录，但没有“${name.zh}”`,
      en: `${facts.length} fact(s), but no ${name.en}.`,
    },
  ];
};

const declaredEnds: readonly Ending[] = Object.values(declaredKinds).flatMap(
  ({ ends }: { ends?: Ending }) => ends ?? [],
);

/** What ends a case. */
const ends: ReadonlySet<EventName> = new Set([
  'unit.merged',
  'unit.abolished',
  'enforcement.withdrawn',
  'petition.withdrawn',
  'petition.merged',
  'litigation.withdrawn',
  ...declaredEnds.flatMap(({ by }) => by),
]);

const followers: ReadonlySet<string> = new Set([
  'unit.alias_added',
  'enforcement.closed',
  'petition.rated',
  'petition.repeated',
  ...declaredEnds.flatMap(({ mayFollow }) => mayFollow),
]);

/** What may follow an end: closing the file, rating, coming back, and the court's ruling on the withdrawal. */
function mayFollow(fact: FactEvent): boolean {
  if (fact.type === 'litigation.judged') {
    return fact.data.outcome === 'withdrawal_allowed' || fact.data.outcome === 'terminated';
  }
  return followers.has(fact.type);
}

/** A unit that goes on beside its parts has not ended. */
const isEnd = (fact: FactEvent): boolean =>
  fact.type === 'unit.split' ? fact.data.continues !== true : ends.has(fact.type);

/** Facts dated after the case had ended. */
export const afterEnd: Check = ({ facts }) => {
  const end = facts.find(isEnd);
  if (!end) return [];
  const endedOn = legalDateOf(end);
  return facts
    .filter((fact) => legalDateOf(fact) > endedOn && !mayFollow(fact))
    .map((fact) => {
      const [name, ended] = [nameOf(fact.type), nameOf(end.type)];
      return {
        code: 'after_end',
        event: fact.id,
        zh: `${name.zh}（${legalDateOf(fact)}）晚于${ended.zh}（${endedOn}）`,
        en: `${name.en} on ${legalDateOf(fact)} is after ${ended.en} on ${endedOn}.`,
      };
    });
};
