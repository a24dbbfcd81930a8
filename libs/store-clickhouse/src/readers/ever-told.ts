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

const RECORDS = ['record.voided', 'record.corrected'];

/** Events that a void or a correction names, whatever became of that: (subject, id). */
const touched = (query: FactsQuery): string => `
  SELECT subject, JSONExtractString(data, 'event') FROM events
  WHERE type IN {records:Array(String)} ${known(query)}`;

const paramsOf = ({ facts, on, knownAt }: FactsQuery) => ({
  types: typesOfFacts(facts),
  records: RECORDS,
  facts,
  on,
  ...(knownAt === undefined ? {} : { knownAt: instantParam(knownAt) }),
});

/**
 * Which of the facts anybody in the district told. Counting events by their type tells it nearly always: of a type that
 * was never sent nothing was told, and where there are more events than voids and corrections, one of them was left as
 * it is. Only else it is looked which ones were not, and at last histories are settled as the judge settles them.
 */
export async function everTold(store: Asked, query: FactsQuery): Promise<ReadonlySet<DecidingFact>> {
  const counts = await countsByType(store, query);
  const records = RECORDS.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
  const sent = query.facts.filter((fact) => counts.has(typeOf(fact)));
  const told = new Set(sent.filter((fact) => !isOfField(fact) && counts.get(fact)! > records));
  const rest = { ...query, facts: sent.filter((fact) => !told.has(fact)) };
  for (const fact of await plainly(store, rest)) told.add(fact);
  const missing = records === 0 ? [] : rest.facts.filter((fact) => !told.has(fact));
  for (const fact of await afterRecords(store, { ...query, facts: missing })) told.add(fact);
  return told;
}

const isOfField = (fact: DecidingFact): boolean => fact.includes('#');
const typeOf = (fact: DecidingFact): string => fact.split('#')[0]!;

/** How many events of each type there are, of the types asked for and of the acts on records; none where there are none. */
async function countsByType(store: Asked, query: FactsQuery): Promise<ReadonlyMap<string, number>> {
  const rows = await store.ask<{ type: string; n: number }>(
    `SELECT type, count() AS n FROM events
    WHERE (type IN {records:Array(String)} OR (type IN {types:Array(String)} AND \`on\` <= {on:Date32}))
      ${known(query)}
    GROUP BY type`,
    paramsOf(query),
  );
  return new Map(rows.map(({ type, n }) => [type, n]));
}

/** The contents of events are read only where a field must be looked for. */
const FIELDS_TOLD = `arrayJoin(arrayFilter(
  fact -> startsWith(fact, concat(toString(type), '#'))
    AND JSONHas(data, extract(fact, '#([^=]+)'))
    AND (position(fact, '=') = 0 OR JSONExtractString(data, extract(fact, '#([^=]+)')) = extract(fact, '=(.*)$')),
  {facts:Array(String)}))`;

/** Of types that are there, few as a rule: what events tell that nobody voided or corrected. */
async function plainly(store: Asked, query: FactsQuery): Promise<readonly DecidingFact[]> {
  const told = async (facts: readonly DecidingFact[], fact: string) => {
    if (facts.length === 0) return [];
    const rows = await store.ask<{ fact: DecidingFact }>(
      `SELECT DISTINCT ${fact} AS fact FROM events
      WHERE type IN {types:Array(String)} AND \`on\` <= {on:Date32} ${known(query)}
        AND (subject, id) NOT IN (${touched(query)})`,
      paramsOf({ ...query, facts }),
    );
    return rows.map((row) => row.fact);
  };
  const { facts } = query;
  return [
    ...(await told(
      facts.filter((fact) => !isOfField(fact)),
      'type',
    )),
    ...(await told(facts.filter(isOfField), FIELDS_TOLD)),
  ];
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
