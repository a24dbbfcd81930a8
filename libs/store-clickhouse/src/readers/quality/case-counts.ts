import { type CaseCounts, NEVER } from '@fadu/domain';

import type { Asked } from '../../connections/pool.ts';
import { unitOfSubject } from './unit-of-subject.ts';

const inPeriod = `
  SELECT DISTINCT subject FROM events
  WHERE kind != 'law' AND NOT startsWith(type, 'record.') AND \`on\` BETWEEN {from:Date32} AND {to:Date32}`;

/** Every case with a fact in the period counts once under each code of finding that it has, and once under ''. */
const query = `
  SELECT unit, code, toUInt32(uniqExact(subject)) AS cases,
    unit IN (SELECT key FROM units FINAL WHERE registered_on != '${NEVER}') AS known
  FROM (
    SELECT subject, '' AS code FROM (${inPeriod})
    UNION ALL SELECT subject, toString(code) AS code FROM findings WHERE subject IN (${inPeriod})) AS told
  ANY LEFT JOIN (${unitOfSubject}) AS whose USING subject
  GROUP BY unit, code ORDER BY unit, code`;

interface Wire {
  readonly unit: string;
  readonly code: string;
  readonly cases: number;
  readonly known: number;
}

/** Cases by unit, and how many of them have each code of finding. */
export async function caseCounts(
  store: Asked,
  params: { readonly from: string; readonly to: string },
): Promise<readonly CaseCounts[]> {
  const rows = await store.ask<Wire>(query, params);
  return rows
    .filter(({ code }) => code === '')
    .map(({ unit, cases, known }) => ({
      unit,
      cases,
      known: Boolean(known),
      faults: Object.fromEntries(
        rows.filter((row) => row.unit === unit && row.code !== '').map((row) => [row.code, row.cases]),
      ),
    }));
}
