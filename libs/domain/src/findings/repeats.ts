import type { FactEvent } from '../events/event.ts';
import { contentOf } from '../events/identity.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { EventName } from '../events/register.ts';
import { declaredKinds } from '../kinds/register.ts';
import { type Check, nameOf } from './check.ts';

/** Types of which the same subject can have any number. */
const repeatable: ReadonlySet<EventName> = new Set([
  'unit.renamed',
  'unit.category_changed',
  'unit.alias_added',
  'unit.split',
  'person.posted',
  'person.left',
  'person.certified',
  'person.certificate_revoked',
  'enforcement.legal_reviewed',
  'enforcement.recorded',
  'enforcement.paid',
  'enforcement.evidence_registered',
  'enforcement.evidence_handled',
  'enforcement.guided',
  'enforcement.fine_handed_in',
  'enforcement.fine_banked',
  'petition.transferred',
  'petition.rated',
  'petition.repeated',
  'reconsideration.suspended',
  'reconsideration.resumed',
  'reconsideration.handlers_assigned',
  'reconsideration.heard',
  'litigation.hearing_held',
  'litigation.performed',
  'litigation.analysed',
  ...Object.values(declaredKinds).flatMap(
    ({ repeatable: several }: { repeatable?: readonly EventName[] }) => several ?? [],
  ),
]);

/** What happens once: the type, of a judgment each instance, of training each session. */
function onceOf(fact: FactEvent): string | undefined {
  if (repeatable.has(fact.type)) return undefined;
  if (fact.type === 'litigation.judged') return `${fact.type} ${fact.data.instance}`;
  return fact.type === 'training.attended' ? `${fact.type} ${fact.data.session}` : fact.type;
}

/** The same report sent twice, by whomever and whenever, is the same; only other content is odd. */
const whatItSays = ({ type, subject, data }: FactEvent): string =>
  contentOf({ specversion: '1.0', id: '', source: '', time: '1970-01-01T00:00:00Z', type, subject, data });

/** A second event of what happens once, saying something else. The first counts (contract §5 rule 3). */
export const repeatedOtherwise: Check = ({ facts }) => {
  const firsts = new Map<string, FactEvent>();
  return facts.flatMap((fact) => {
    const once = onceOf(fact);
    if (once === undefined) return [];
    const first = firsts.get(once);
    if (!first) {
      firsts.set(once, fact);
      return [];
    }
    if (whatItSays(first) === whatItSays(fact)) return [];
    const name = nameOf(fact.type);
    return [
      {
        code: 'event.repeated',
        event: fact.id,
        zh: `${name.zh}再次报送（${legalDateOf(fact)}，事件 ${fact.id}），与首条（${legalDateOf(first)}，事件 ${first.id}）不同，以首条为准`,
        en: `${name.en} of ${legalDateOf(fact)} (event ${fact.id}) differs from the first of ${legalDateOf(first)} (event ${first.id}), which counts.`,
      },
    ];
  });
};
