import {
  type DecidingFact,
  type FactsQuery,
  type FaduEvent,
  settleHistory,
  toldBy,
  typesOfFacts,
} from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { INSTANT, instantParam } from './figure-filter.ts';

const known = ({ knownAt }: FactsQuery): string =>
  knownAt === undefined ? '' : `AND recorded_at <= ${INSTANT('knownAt')}`;

/** Events that a void or a correction names, whatever became of that: (subject, id). */
const touched = (query: FactsQuery): string => `
  SELECT subject, JSONExtractString(data, 'event') FROM events
  WHERE type IN ('record.voided', 'record.corrected') ${known(query)}`;

const paramsOf = ({ facts, on, knownAt }: FactsQuery) => ({
  types: typesOfFacts(facts),
  facts,
  on,
  ...(knownAt === undefined ? {} : { knownAt: instantParam(knownAt) }),
});

/**
 * Which of the facts anybody in the district told. Nearly always events tell it that nobody voided or corrected; only
 * where none does, the histories of the cases whose events somebody did are settled as the judge settles them.
 */
export async function everTold(store: Asked, query: FactsQuery): Promise<ReadonlySet<DecidingFact>> {
  const told = new Set([
    ...(await plainly(store, ofWholeEvents(query), 'type')),
    ...(await plainly(store, ofFields(query), FIELDS_TOLD)),
  ]);
  const missing = query.facts.filter((fact) => !told.has(fact));
  for (const fact of await afterRecords(store, { ...query, facts: missing })) told.add(fact);
  return told;
}

const isOfField = (fact: DecidingFact): boolean => fact.includes('#');
const ofWholeEvents = (query: FactsQuery): FactsQuery => ({
  ...query,
  facts: query.facts.filter((fact) => !isOfField(fact)),
});
const ofFields = (query: FactsQuery): FactsQuery => ({ ...query, facts: query.facts.filter(isOfField) });

/** The contents of events are read only where a field must be looked for. */
const FIELDS_TOLD = `arrayJoin(arrayFilter(
  fact -> startsWith(fact, concat(toString(type), '#'))
    AND JSONHas(data, extract(fact, '#([^=]+)'))
    AND (position(fact, '=') = 0 OR JSONExtractString(data, extract(fact, '#([^=]+)')) = extract(fact, '=(.*)$')),
  {facts:Array(String)}))`;

async function plainly(store: Asked, query: FactsQuery, fact: string): Promise<readonly DecidingFact[]> {
  if (query.facts.length === 0) return [];
  const rows = await store.ask<{ fact: DecidingFact }>(
    `SELECT DISTINCT ${fact} AS fact FROM events
    WHERE type IN {types:Array(String)} AND \`on\` <= {on:Date32} ${known(query)}
      AND (subject, id) NOT IN (${touched(query)})`,
    paramsOf(query),
  );
  return rows.map((row) => row.fact);
}

interface Wire extends Pick<FaduEvent, 'subject' | 'id' | 'source' | 'type' | 'time'> {
  readonly data: string;
}

async function afterRecords(store: Asked, query: FactsQuery): Promise<readonly DecidingFact[]> {
  if (query.facts.length === 0) return [];
  const rows = await store.ask<Wire>(
    `SELECT subject, id, source, type, time, data FROM events
    WHERE subject IN (
      SELECT subject FROM events
      WHERE type IN {types:Array(String)} ${known(query)} AND (subject, id) IN (${touched(query)})
    ) ${known(query)}`,
    paramsOf(query),
  );
  const histories = new Map<string, FaduEvent[]>();
  for (const event of rows.map(eventOf)) {
    histories.set(event.subject, [...(histories.get(event.subject) ?? []), event]);
  }
  const facts = [...histories.values()].flatMap((events) => settleHistory(events).facts);
  return toldBy(query.facts, facts, query.on);
}

const eventOf = ({ data, time, ...row }: Wire): FaduEvent =>
  ({
    ...row,
    time: `${time.replace(' ', 'T')}Z`,
    recordedAt: '',
    data: JSON.parse(data) as unknown,
  }) as FaduEvent;
