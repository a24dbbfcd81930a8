import type { LocalDate } from '../dates/local-date.ts';
import { chineseField } from '../events/field-names.ts';
import type { FactEvent } from '../events/event.ts';
import { legalDateOf } from '../events/legal-date.ts';
import { type EventName, eventTypes } from '../events/register.ts';
import { reportDocumentNames } from '../kinds/report.ts';
import type { AnyIndicator, Bilingual, DecidingFact } from '../indicators/definition.ts';
import type { Tally } from '../ports/store.ts';

/** Why a figure that counts something and finds nothing met is no 0 %: nobody ever told whether it was met. */
export const FACTS_NEVER_REPORTED = 'facts_never_reported';

interface Parts {
  readonly type: EventName;
  readonly field: string | undefined;
  readonly value: string | undefined;
}

function partsOf(fact: DecidingFact): Parts {
  const [type = '', what = ''] = fact.split('#');
  const [field, value] = what.split('=');
  return { type: type as EventName, field: field === '' ? undefined : field, value };
}

/** The event types of deciding facts, each once. */
export const typesOfFacts = (facts: readonly DecidingFact[]): readonly EventName[] => [
  ...new Set(facts.map((fact) => partsOf(fact).type)),
];

/** Which of the facts these events tell, as seen on a day: by their type, or by what stands in a field. */
export const toldBy = (
  facts: readonly DecidingFact[],
  events: readonly FactEvent[],
  on: LocalDate,
): readonly DecidingFact[] =>
  facts.filter((fact) => {
    const { type, field, value } = partsOf(fact);
    return events.some((event) => {
      if (event.type !== type || legalDateOf(event) > on) return false;
      const told = field === undefined || (event.data as Readonly<Record<string, unknown>>)[field];
      return value === undefined ? told !== undefined : told === value;
    });
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
  return indicators.filter(({ id, decidedBy }) => decidedBy !== undefined && counted.has(id) && !met.has(id));
}

/** Those none of whose deciding facts was told, by id. */
export const untoldOf = (
  indicators: readonly AnyIndicator[],
  told: ReadonlySet<DecidingFact>,
): ReadonlySet<string> =>
  new Set(indicators.flatMap(({ id, decidedBy }) => (decidedBy?.some((fact) => told.has(fact)) ? [] : [id])));

/** The deciding facts of an indicator as people call them, listed; empty where it has none. */
export const factNames = ({ decidedBy = [] }: AnyIndicator): Bilingual => ({
  zh: decidedBy.map((fact) => `“${wordOf(fact, 'zh')}”`).join('、'),
  en: decidedBy.map((fact) => `“${wordOf(fact, 'en')}”`).join(', '),
});

const notes = new WeakMap<AnyIndicator, Bilingual>();

/** In words: which facts nobody sent, and what the figure therefore is. An overview says it of every unit. */
export function untoldNote(definition: AnyIndicator): Bilingual {
  const note = notes.get(definition) ?? noteOf(definition);
  notes.set(definition, note);
  return note;
}

function noteOf(definition: AnyIndicator): Bilingual {
  const { zh, en } = factNames(definition);
  return definition.countsUntold
    ? {
        zh: `截至该日，全区从未报送过${zh}；按指标口径仍计为0，请先核对报送。`,
        en: `By that day nobody in the district had ever reported ${en}. By its definition the figure is 0 all the same; see first whether the reports are missing.`,
      }
    : {
        zh: `截至该日，全区从未报送过${zh}，无从判断是否符合，故为未报送，不作0%。`,
        en: `By that day nobody in the district had ever reported ${en}: nobody can tell what is met, so there is no figure, and not 0 %.`,
      };
}

const chineseValues: Readonly<Record<string, string>> = { ...reportDocumentNames, off_job: '脱产' };

function wordOf(fact: DecidingFact, language: 'zh' | 'en'): string {
  const { type, field, value } = partsOf(fact);
  const event = eventTypes[type][language];
  if (field === undefined) return event;
  if (language === 'en') return `${event}: ${value ?? field}`;
  return `${event}：${value === undefined ? (chineseField(field) ?? field) : (chineseValues[value] ?? value)}`;
}
