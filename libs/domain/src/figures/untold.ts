import type { LocalDate } from '../dates/local-date.ts';
import { chineseField } from '../events/field-names.ts';
import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import { type EventName, eventTypes } from '../events/register.ts';
import type { AnyIndicator, Bilingual, DecidingFact } from '../indicators/definition.ts';
import type { Tally } from '../ports/store.ts';

/** Why a figure that counts something and finds nothing met is no 0 %: nobody ever told whether it was met. */
export const FACTS_NEVER_REPORTED = 'facts_never_reported';

const partsOf = (fact: DecidingFact): readonly [type: EventName, field: string | undefined] => {
  const [type = '', field] = fact.split('#');
  return [type as EventName, field];
};

/** The event types of deciding facts, each once. */
export const typesOfFacts = (facts: readonly DecidingFact[]): readonly EventName[] => [
  ...new Set(facts.map((fact) => partsOf(fact)[0])),
];

/** Which of the facts these events tell, as seen on a day: by their type, or by a field that is filled. */
export const toldBy = (
  facts: readonly DecidingFact[],
  events: readonly FactEvent[],
  on: LocalDate,
): readonly DecidingFact[] =>
  facts.filter((fact) => {
    const [type, field] = partsOf(fact);
    return events.some(
      (event) =>
        event.type === type &&
        legalDateOf(event) <= on &&
        (field === undefined || (event.data as Readonly<Record<string, unknown>>)[field] !== undefined),
    );
  });

/** Indicators of which something is counted and nothing met: only for these it must be asked what was told. */
export function nothingMet(
  indicators: readonly AnyIndicator[],
  tallies: readonly Tally[],
): readonly AnyIndicator[] {
  const counted = new Set<string>();
  const met = new Set<string>();
  for (const tally of tallies) {
    if (tally.met > 0) met.add(tally.indicator);
    if (tally.missed > 0 || tally.open > 0) counted.add(tally.indicator);
  }
  return indicators.filter(
    ({ id, decidedBy }) => decidedBy !== undefined && counted.has(id) && !met.has(id),
  );
}

/** Those none of whose deciding facts was told, by id. */
export const untoldOf = (
  indicators: readonly AnyIndicator[],
  told: ReadonlySet<DecidingFact>,
): ReadonlySet<string> =>
  new Set(indicators.flatMap(({ id, decidedBy }) => (decidedBy?.some((fact) => told.has(fact)) ? [] : [id])));

/** In words: which facts nobody sent, and what the figure therefore is. */
export function untoldNote({ decidedBy = [], countsUntold }: AnyIndicator): Bilingual {
  const zh = decidedBy.map((fact) => `“${wordOf(fact, 'zh')}”`).join('、');
  const en = decidedBy.map((fact) => `“${wordOf(fact, 'en')}”`).join(', ');
  return countsUntold
    ? {
        zh: `截至该日，全区从未报送过${zh}；按指标口径仍计为0，请先核对报送。`,
        en: `By that day nobody in the district had ever reported ${en}. By its definition the figure is 0 all the same; see first whether the reports are missing.`,
      }
    : {
        zh: `截至该日，全区从未报送过${zh}，无从判断是否符合，故为未报送，不作0%。`,
        en: `By that day nobody in the district had ever reported ${en}: nobody can tell what is met, so there is no figure, and not 0 %.`,
      };
}

function wordOf(fact: DecidingFact, language: 'zh' | 'en'): string {
  const [type, field] = partsOf(fact);
  const event = eventTypes[type][language];
  if (field === undefined) return event;
  return language === 'zh' ? `${event}：${chineseField(field) ?? field}` : `${event}: ${field}`;
}
