import { declaredTables } from '@fadu/domain';

const plain = [
  'petitions',
  'enforcement_cases',
  'meetings',
  'persons',
  ...declaredTables.map(({ name }) => name),
];

/** A query of (subject, unit): whose every case is. Laws are of no unit, and not there. */
export const unitOfSubject = [
  ...plain.map((table) => `SELECT subject, toString(unit) AS unit FROM ${table} FINAL`),
  'SELECT subject, toString(respondent) AS unit FROM reconsiderations FINAL',
  'SELECT subject, defendants[1] AS unit FROM suits FINAL',
  'SELECT subject, key AS unit FROM units FINAL',
].join(' UNION ALL ');
