import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import { type EventName, type Kind, kindOf, kinds } from '../events/register.ts';
import { type Check, nameOf, type Remark } from './check.ts';
import { type OrderRule, orderRules, pairRules } from './order-rules.ts';

/** Steps dated before the step they follow from. Arriving out of order is ordinary and no finding. */
export const orderImpossible: Check = ({ state, facts }) => {
  const found: Remark[] = [];
  // Loops that make nothing where there is nothing: asked of every version of every case.
  for (const rule of rulesOf(state.kind)) {
    const at = facts.findIndex((f) => f.type === rule.earlier);
    // Facts come by legal day: only those that stand before the first can be earlier.
    for (let i = 0; i < at; i += 1) {
      const fact = facts[i]!;
      if (rule.later.includes(fact.type) && legalDateOf(fact) < legalDateOf(facts[at]!))
        found.push(before(fact, facts[at]!));
    }
  }
  for (const { first, then } of pairsOf(state.kind)) {
    if (facts.some((f) => f.type === then)) found.push(...unpaired(facts, first, then));
  }
  return found;
};

const rulesByKind = new Map(
  kinds.map((kind) => [kind, orderRules.filter(({ earlier }) => kindOf(earlier) === kind)]),
);
const rulesOf = (kind: Kind): readonly OrderRule[] => rulesByKind.get(kind) ?? [];

const pairsByKind = new Map(
  kinds.map((kind) => [kind, pairRules.filter(({ then }) => kindOf(then) === kind)]),
);
const pairsOf = (kind: Kind): typeof pairRules => pairsByKind.get(kind) ?? [];

function before(fact: FactEvent, first: FactEvent): Remark {
  const [later, earlier] = [nameOf(fact.type), nameOf(first.type)];
  const [on, firstOn] = [legalDateOf(fact), legalDateOf(first)];
  return {
    code: 'order.impossible',
    event: fact.id,
    zh: `${later.zh}（${on}，事件 ${fact.id}）早于${earlier.zh}（${firstOn}，事件 ${first.id}）`,
    en: `${later.en} on ${on} (event ${fact.id}) is before ${earlier.en} on ${firstOn} (event ${first.id}).`,
  };
}

function unpaired(facts: readonly FactEvent[], first: EventName, then: EventName): readonly Remark[] {
  const openers = facts.filter((f) => f.type === first);
  const closers = facts.filter((f) => f.type === then);
  return closers.flatMap((fact, index) => {
    const opened = openers.filter((f) => legalDateOf(f) <= legalDateOf(fact)).length;
    if (opened > index) return [];
    const nearest = openers.find((f) => legalDateOf(f) > legalDateOf(fact));
    return nearest ? [before(fact, nearest)] : [without(fact, first)];
  });
}

function without(fact: FactEvent, missing: EventName): Remark {
  const [name, needed] = [nameOf(fact.type), nameOf(missing)];
  return {
    code: 'order.impossible',
    event: fact.id,
    zh: `${name.zh}（${legalDateOf(fact)}，事件 ${fact.id}）之前没有${needed.zh}`,
    en: `${name.en} on ${legalDateOf(fact)} (event ${fact.id}) has no ${needed.en} before it.`,
  };
}
