import { NEVER } from '@fadu/domain';

// Whoever names a unit, person or law that nobody registered is heard (contract §3), and a finding stands until it is
// known. These findings belong to no case, so no case's judgement can raise them: they are read off the tables.

/** Every row is one mention of a unit: (unit). Posts before the current one stand only in the log. */
const unitMentions = `
  SELECT unit FROM petitions FINAL
  UNION ALL SELECT registered_unit AS unit FROM petitions FINAL WHERE registered_unit != petitions.unit
  UNION ALL SELECT unit FROM enforcement_cases FINAL
  UNION ALL SELECT respondent AS unit FROM reconsiderations FINAL
  UNION ALL SELECT arrayJoin(defendants) AS unit FROM suits FINAL
  UNION ALL SELECT unit FROM persons FINAL
  UNION ALL SELECT unit FROM meetings FINAL
  UNION ALL SELECT arrayJoin(units) AS unit FROM laws FINAL
  UNION ALL SELECT parent AS unit FROM units FINAL
  UNION ALL SELECT successor AS unit FROM units FINAL`;

/** Trainings stand in the events of persons; what was voided is not there, what was corrected has its new content. */
const lawMentions = `
  SELECT JSONExtractString(data, 'law') AS law FROM events
  WHERE startsWith(subject, 'person/') AND type = 'training.attended' AND (subject, id) NOT IN (
    SELECT subject, JSONExtractString(data, 'event') FROM events
    WHERE startsWith(subject, 'person/') AND type IN ('record.voided', 'record.corrected'))
  UNION ALL SELECT JSONExtractString(data, 'data', 'law') AS law FROM events
  WHERE startsWith(subject, 'person/') AND type = 'record.corrected'`;

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
    unknown: `SELECT law AS id, count() AS mentions FROM (${lawMentions})
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

/** A query of findings, in the columns of the view `findings`: one for each reference that nobody registered. */
export const unknownReferences = references.map(findingsOf).join('\n  UNION ALL');
