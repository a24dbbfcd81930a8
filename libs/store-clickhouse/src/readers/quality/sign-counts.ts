import {
  LEAST_NAMES,
  LEAST_REPEATS,
  NEVER,
  type QualityQuery,
  type SignCount,
  WITHDRAWN_WITHIN,
  yearOf,
} from '@fadu/domain';

import type { Asked } from '../../connections/pool.ts';
import { attendances } from './attendances.ts';

const EXAMPLES = 5;
const period = '{from:Date32} AND {to:Date32}';

/** A row for each unit of (unit, subject, sign it bears). */
const counted = (sign: SignCount['sign'], marked: string): string => `
  SELECT '${sign}' AS sign, unit, toUInt32(countIf(marked)) AS n, toUInt32(count()) AS \`of\`,
    arraySlice(arraySort(groupArrayIf(subject, marked)), 1, ${EXAMPLES}) AS examples
  FROM (${marked}) GROUP BY unit HAVING n > 0`;

const closings = counted(
  'last_day_closings',
  `SELECT toString(unit) AS unit, subject, day >= {lastDay:Date32} AS marked FROM (
    SELECT unit, subject, replied_on AS day FROM petitions FINAL
    UNION ALL SELECT unit, subject, decided_on AS day FROM enforcement_cases FINAL
    UNION ALL SELECT respondent AS unit, subject, decided_on AS day FROM reconsiderations FINAL)
  WHERE day BETWEEN ${period}`,
);

const extensions = counted(
  'extension_of_all',
  `SELECT toString(unit) AS unit, subject, extended_on != '${NEVER}' AS marked FROM (
    SELECT unit, subject, accepted_on AS day, extended_on FROM petitions FINAL
    UNION ALL SELECT unit, subject, opened_on AS day, extended_on FROM enforcement_cases FINAL
    UNION ALL SELECT respondent AS unit, subject, accepted_on AS day, extended_on FROM reconsiderations FINAL)
  WHERE day BETWEEN ${period}`,
);

const term = (days: string): string => `{${days}:UInt32} + extended_days`;

const withdrawals = counted(
  'withdrawn_before_end',
  `SELECT toString(unit) AS unit, subject,
    began != '${NEVER}' AND dateDiff('day', day, addDays(began, term)) BETWEEN 0 AND ${WITHDRAWN_WITHIN} AS marked
  FROM (
    SELECT unit, subject, withdrawn_on AS day, accepted_on AS began, ${term('petition')} AS term FROM petitions FINAL
    UNION ALL SELECT unit, subject, withdrawn_on, opened_on, ${term('penalty')} FROM enforcement_cases FINAL
    UNION ALL SELECT respondent, subject, terminated_on, accepted_on,
      if(procedure = 'simplified', ${term('simplified')}, ${term('reconsideration')}) FROM reconsiderations FINAL)
  WHERE day BETWEEN ${period}`,
);

const hours = counted(
  'exact_missing_hours',
  `SELECT unit, subject, total = {officerHours:UInt32} AND atEnd > 0 AS marked FROM (
    SELECT subject, any(unit) AS unit, sum(hours) AS total, sumIf(hours, day = {yearEnd:Date32}) AS atEnd
    FROM (${attendances}) WHERE toYear(day) = toYear({yearEnd:Date32}) GROUP BY subject)
  WHERE total >= {officerHours:UInt32}`,
);

/** A list of everybody who attends anything in the unit is no copy: they all came. */
const everybody = `SELECT unit, uniqExact(subject) AS people FROM (${attendances}) WHERE day BETWEEN ${period} GROUP BY unit`;

const sameLists = `
  SELECT unit, count() AS sessions, groupArray(session) AS named, length(names) AS size FROM (
    SELECT unit, session, arraySort(groupUniqArray(subject)) AS names FROM (${attendances})
    WHERE day BETWEEN ${period} GROUP BY unit, session HAVING length(names) >= ${LEAST_NAMES})
  GROUP BY unit, names`;

const lists = `
  SELECT 'identical_attendance' AS sign, unit, toUInt32(sumIf(sessions, copied)) AS n,
    toUInt32(sum(sessions)) AS \`of\`,
    arraySlice(arraySort(arrayFlatten(groupArrayIf(named, copied))), 1, ${EXAMPLES}) AS examples
  FROM (
    SELECT unit, sessions, named, sessions >= ${LEAST_REPEATS} AND size < people AS copied
    FROM (${sameLists}) AS same ANY LEFT JOIN (${everybody}) AS whole USING unit)
  GROUP BY unit HAVING n > 0`;

/** Whether the last day of a year is in the period, and there are hours to owe on it. */
const yearEndIn = ({ to, officerHours }: QualityQuery): boolean =>
  officerHours !== undefined && to.endsWith('-12-31');

/** What of each unit bears a sign of rulebook §6.4 no. 35. */
export function signCounts(store: Asked, query: QualityQuery): Promise<readonly SignCount[]> {
  const { from, to, lastDay, terms, officerHours } = query;
  const asked = [closings, extensions, withdrawals, lists, ...(yearEndIn(query) ? [hours] : [])];
  return store.ask<SignCount>(`SELECT * FROM (${asked.join(' UNION ALL ')}) ORDER BY sign, unit`, {
    from,
    to,
    lastDay,
    ...terms,
    ...(yearEndIn(query) && { officerHours, yearEnd: `${yearOf(to)}-12-31` }),
  });
}
