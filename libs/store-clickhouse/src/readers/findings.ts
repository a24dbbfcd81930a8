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

const PLAIN = ['subject', 'kind', 'code', 'severity', 'unit', 'event', 'detail_zh', 'detail_en']
  .map((name) => `toString(${name}) AS ${name}`)
  .join(', ');

/** Findings of cases, and what only the tables tell: references that nobody registered, successors in a circle. */
function allThatMayAnswer({ code, subject, kind }: Query): string {
  const asked = { code, kind: kind ?? subject?.split('/')[0] };
  const read = [...unknownReferences(asked), ...successorCycles(asked)].map(
    (query) => `SELECT * FROM (${query})`,
  );
  const all = [`SELECT ${PLAIN} FROM findings`, ...read].join('\n  UNION ALL ');
  return `SELECT *, toString(sipHash64(*)) AS rank FROM (${all})`;
}

/** What is odd in the data, by code and subject. */
export async function findings(store: Asked, query: Query, request: PageRequest): Promise<Page<FindingRow>> {
  const { code, unit, subject, kind } = query;
  const given = Object.entries({ code, unit, subject, kind }).filter(([, value]) => value !== undefined);
  const where = ['1', ...given.map(([name]) => `${name} = {${name}:String}`)].join(' AND ');
  const params = Object.fromEntries(given);
  const all = allThatMayAnswer(query);
  const after = keyIn(request.cursor, 'text', 'text', 'text');
  const further = after
    ? 'AND (code, subject, rank) > ({afterCode:String}, {afterSubject:String}, {afterRank:String})'
    : '';
  const [rows, total] = await Promise.all([
    store.ask<Wire>(
      `SELECT * FROM (${all}) WHERE ${where} ${further} ORDER BY code, subject, rank LIMIT {limit:UInt32}`,
      { ...params, ...(after ? afterParams(after) : {}), limit: fetchedFor(request) },
    ),
    numberFrom(store, `SELECT count() AS n FROM (${all}) WHERE ${where}`, params),
  ]);
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
    total,
  });
}

const afterParams = ([code, subject, rank]: readonly string[]) => ({
  afterCode: code,
  afterSubject: subject,
  afterRank: rank,
});
