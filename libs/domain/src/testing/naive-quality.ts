import { addDays, shanghaiDay, yearOf } from '../dates/local-date.ts';
import { type FactEvent, type FaduEvent, amends } from '../events/event.ts';
import { settleHistory } from '../events/history.ts';
import { legalDateOf } from '../events/legal-date.ts';
import type { CaseCounts, FactCounts, QualityQuery, QualityReading } from '../ports/quality.ts';
import { type Known, unitOfRow } from './known-data.ts';
import { naiveSigns } from './naive-signs.ts';

const isFact = (event: FaduEvent): event is FactEvent => !event.type.startsWith('record.');

/** What the store counts of the data, worked out the obvious way. */
export function naiveQuality(known: Known, query: QualityQuery): QualityReading {
  const { from, to, units } = query;
  const facts = known.events.filter(isFact).filter((e) => legalDateOf(e) >= from && legalDateOf(e) <= to);
  const asked = <T extends { readonly unit: string }>(rows: readonly T[]): readonly T[] =>
    rows
      .filter(({ unit }) => units?.includes(unit) ?? true)
      .toSorted((a, b) => (JSON.stringify(Object.values(a)) < JSON.stringify(Object.values(b)) ? -1 : 1));
  return {
    facts: asked(factCounts(facts, known, query.lateAfter)),
    cases: asked(caseCounts(facts, known)),
    signs: asked(naiveSigns(known, query, settled(known.events))),
  };
}

/** What stands in the end of everything that was said, subject by subject. */
function settled(events: readonly FaduEvent[]): readonly FactEvent[] {
  const subjects = [...new Set(events.map(({ subject }) => subject))];
  return subjects.flatMap((one) => settleHistory(events.filter(({ subject }) => subject === one)).facts);
}

function factCounts(facts: readonly FactEvent[], known: Known, lateAfter: number): readonly FactCounts[] {
  const counts = new Map<string, FactCounts>();
  for (const fact of facts) {
    const unit = unitOfRow(known.cases.get(fact.subject));
    const [day, month] = [legalDateOf(fact), legalDateOf(fact).slice(0, 7)];
    const before = counts.get(`${unit} ${month}`) ?? { unit, month, facts: 0, late: 0, revised: 0 };
    const late = shanghaiDay(fact.recordedAt) > addDays(day, lateAfter) ? 1 : 0;
    const revised = known.events.some((e) => revises(e, fact)) ? 1 : 0;
    counts.set(`${unit} ${month}`, {
      ...before,
      facts: before.facts + 1,
      late: before.late + late,
      revised: before.revised + revised,
    });
  }
  return [...counts.values()];
}

const revises = (event: FaduEvent, fact: FactEvent): boolean =>
  amends(event) && event.subject === fact.subject && event.data.event === fact.id;

function caseCounts(facts: readonly FactEvent[], known: Known): readonly CaseCounts[] {
  const subjects = [...new Set(facts.map(({ subject }) => subject))].filter((s) => !s.startsWith('law/'));
  const unitOf = (subject: string): string => unitOfRow(known.cases.get(subject));
  return [...new Set(subjects.map(unitOf))].map((unit) => {
    const own = subjects.filter((subject) => unitOf(subject) === unit);
    const codesOf = (subject: string) => [
      ...new Set(known.findings.filter((f) => f.subject === subject).map(({ code }) => code)),
    ];
    const faults: Record<string, number> = {};
    for (const code of own.flatMap(codesOf).toSorted()) faults[code] = (faults[code] ?? 0) + 1;
    const registered = known.cases.get(`unit/${unit}`);
    const isKnown = registered !== undefined && yearOf(String(registered['registered_on'])) < 2200;
    return { unit, cases: own.length, known: isKnown, faults };
  });
}
