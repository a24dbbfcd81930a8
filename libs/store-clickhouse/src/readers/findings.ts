import type { FindingRow, Page, PageRequest, StoreReader } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { keyIn } from './cursor.ts';
import { fetchedFor, numberFrom, pageOf } from './page.ts';
import { successorCycles } from './successor-cycles.ts';
import { unknownReferences } from './unknown-references.ts';

type Query = Parameters<StoreReader['findings']>[0];

interface Wire {
  readonly subject: string;
  readonly kind: string;
  readonly code: string;
  readonly severity: string;
  readonly unit: string;
  readonly event: string;
  readonly detail_zh: string;
  readonly detail_en: string;
  readonly rank: string;
}

const NAMES = ['subject', 'kind', 'code', 'severity', 'unit', 'event', 'detail_zh', 'detail_en'];
const COLUMNS = NAMES.join(', ');
const PLAIN = NAMES.map((name) => `toString(${name}) AS ${name}`).join(', ');

/**
 * Findings of cases, and what only the tables tell: references that nobody registered, successors in a circle. A query
 * that ends in a condition. Most cases can have none of the latter, and every page of a case asks: theirs is short.
 */
function allThatMayAnswer({ code, subject, kind }: Query, where: string): string {
  const asked = { code, kind: kind ?? subject?.split('/')[0] };
  const read = [...unknownReferences(asked), ...successorCycles(asked)];
  if (read.length === 0) {
    return `SELECT ${COLUMNS}, toString(sipHash64(${COLUMNS})) AS rank FROM finding_changes
      WHERE ${where} GROUP BY ${COLUMNS} HAVING sum(sign) > 0`;
  }
  const all = [`SELECT ${PLAIN} FROM findings`, ...read.map((query) => `SELECT * FROM (${query})`)];
  return `SELECT *, toString(sipHash64(*)) AS rank FROM (${all.join('\n  UNION ALL ')}) WHERE ${where}`;
}

/** What is odd in the data, by code and subject. */
export async function findings(store: Asked, query: Query, request: PageRequest): Promise<Page<FindingRow>> {
  const { code, unit, subject, kind } = query;
  const given = Object.entries({ code, unit, subject, kind }).filter(([, value]) => value !== undefined);
  const where = ['1', ...given.map(([name]) => `${name} = {${name}:String}`)].join(' AND ');
  const params = Object.fromEntries(given);
  const all = allThatMayAnswer(query, where);
  const after = keyIn(request.cursor, 'text', 'text', 'text');
  const further = after
    ? 'AND (code, subject, rank) > ({afterCode:String}, {afterSubject:String}, {afterRank:String})'
    : '';
  const page = store.ask<Wire>(`${all} ${further} ORDER BY code, subject, rank LIMIT {limit:UInt32}`, {
    ...params,
    ...(after ? afterParams(after) : {}),
    limit: fetchedFor(request),
  });
  const count = () => numberFrom(store, `SELECT count() AS n FROM (${all})`, params);
  // A case has few findings: they are on one page, and counted by looking at it.
  const [rows, total] = await Promise.all([page, subject === undefined || after ? count() : undefined]);
  return pageOf(rows, request, {
    row: ({ subject, kind, code, severity, unit, event, detail_zh, detail_en }) => ({
      subject,
      kind,
      code,
      severity,
      unit,
      event,
      detailZh: detail_zh,
      detailEn: detail_en,
    }),
    key: (row) => [row.code, row.subject, row.rank],
    total: total ?? (rows.length > request.limit ? await count() : rows.length),
  });
}

const afterParams = ([code, subject, rank]: readonly string[]) => ({
  afterCode: code,
  afterSubject: subject,
  afterRank: rank,
});
