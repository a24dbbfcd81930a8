import { NEVER, declaredTables } from '@fadu/domain';

// Whoever names a unit, person or law that nobody registered is heard (contract §3), and a finding stands until it is
// known. These findings belong to no case, so no case's judgement can raise them: they are read off the tables.

/**
 * Names in what events of some types say, by SQL of their data: what was voided is not there, what was corrected has
 * its new content. Tables of cases hold the last of several posts or transfers only, so these are read off the events.
 */
const named = (kind: string, types: string, name: (data: string) => string): string => `
  SELECT ${name('data')} AS name FROM events
  WHERE startsWith(subject, '${kind}/') AND type IN (${types}) AND (subject, id) NOT IN (
    SELECT subject, JSONExtractString(data, 'event') FROM events
    WHERE startsWith(subject, '${kind}/') AND type IN ('record.voided', 'record.corrected'))
  UNION ALL SELECT ${name(`JSONExtractRaw(data, 'data')`)} AS name FROM events
  WHERE startsWith(subject, '${kind}/') AND type = 'record.corrected'`;

const text = (field: string) => (data: string) => `JSONExtractString(${data}, '${field}')`;
const appearing = (data: string) =>
  `arrayJoin(arrayMap(one -> JSONExtractString(one, 'unit'), JSONExtractArrayRaw(${data}, 'appearances')))`;

/** Every row is one mention of a unit: (unit). */
const unitMentions = `
  SELECT registered_unit AS unit FROM petitions FINAL
  UNION ALL SELECT name AS unit FROM (${named('petition', "'petition.transferred'", text('toUnit'))})
  UNION ALL SELECT unit FROM enforcement_cases FINAL
  UNION ALL SELECT respondent AS unit FROM reconsiderations FINAL
  UNION ALL SELECT arrayJoin(defendants) AS unit FROM suits FINAL
  UNION ALL SELECT name AS unit FROM (${named('litigation', "'litigation.hearing_held'", appearing)})
  UNION ALL SELECT name AS unit FROM (${named('person', "'person.posted', 'person.left'", text('unit'))})
  UNION ALL SELECT unit FROM meetings FINAL
  UNION ALL SELECT arrayJoin(units) AS unit FROM laws FINAL
  UNION ALL SELECT parent AS unit FROM units FINAL
  UNION ALL SELECT successor AS unit FROM units FINAL
  UNION ALL SELECT arrayJoin(divided_into) AS unit FROM units FINAL WHERE NOT has(divided_into, toString(successor))
  ${declaredTables.map(({ name }) => `UNION ALL SELECT unit FROM ${name} FINAL`).join(' ')}`;

interface Reference {
  readonly kind: 'unit' | 'person' | 'law';
  /** a query of (id, mentions) */
  readonly unknown: string;
  readonly zh: (id: string, mentions: string) => string;
  readonly en: (id: string, mentions: string) => string;
}

const references: readonly Reference[] = [
  {
    kind: 'unit',
    unknown: `SELECT toString(unit) AS id, count() AS mentions FROM (${unitMentions})
      WHERE unit NOT IN ('', 'all') AND unit NOT IN (SELECT key FROM units FINAL WHERE registered_on != '${NEVER}')
      GROUP BY id`,
    zh: (id, n) =>
      `'有 ', ${n}, ' 条记录提到单位“', ${id}, '”，但该单位尚未登记；请登记该单位，或更正记录中的单位编号。'`,
    en: (id, n) =>
      `${n}, ' record(s) name the unit "', ${id}, '", which is not registered. Register it, or correct the id in the records.'`,
  },
  {
    kind: 'person',
    unknown: `SELECT key AS id, sessions AS mentions FROM persons FINAL WHERE postings = 0`,
    zh: (id, n) =>
      `'人员“', ${id}, '”有 ', ${n}, ' 次培训记录，但没有任职记录；请补报任职，或更正人员编号。'`,
    en: (id, n) =>
      `'The person "', ${id}, '" has ', ${n}, ' training record(s) but no post. Report the post, or correct the id.'`,
  },
  {
    kind: 'law',
    unknown: `SELECT law AS id, count() AS mentions FROM (SELECT name AS law FROM (${named('person', "'training.attended'", text('law'))}))
      WHERE law != '' AND law NOT IN (SELECT key FROM laws FINAL WHERE promulgated_on != '${NEVER}')
      GROUP BY id`,
    zh: (id, n) =>
      `'有 ', ${n}, ' 条培训记录提到法律“', ${id}, '”，但该法律尚未登记；请登记其公布和施行日期。'`,
    en: (id, n) =>
      `${n}, ' training record(s) name the law "', ${id}, '", which is not registered. Register when it was promulgated.'`,
  },
];

const findingsOf = ({ kind, unknown, zh, en }: Reference): string => `
  SELECT concat('${kind}/', id) AS subject, '${kind}' AS kind, '${kind}.unknown' AS code, 'warning' AS severity,
    ${kind === 'unit' ? 'id' : "''"} AS unit, '' AS event,
    concat(${zh('id', 'toString(mentions)')}) AS detail_zh, concat(${en('id', 'toString(mentions)')}) AS detail_en
  FROM (${unknown})`;

/**
 * Queries of findings, in the columns of the view `findings`: one row for each reference that nobody registered. Only
 * those that can answer what is asked, since a case asks for its own findings with every page.
 */
export const unknownReferences = (asked: {
  readonly kind: string | undefined;
  readonly code: string | undefined;
}): readonly string[] =>
  references
    .filter(
      ({ kind }) => (asked.kind ?? kind) === kind && (asked.code ?? `${kind}.unknown`) === `${kind}.unknown`,
    )
    .map(findingsOf);
