import type { AuditRow, Page, PageRequest, StoreReader } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { keyIn } from './cursor.ts';
import { INSTANT, instantParam } from './figure-filter.ts';
import { fetchedFor, numberFrom, pageOf } from './page.ts';

type Query = Parameters<StoreReader['audit']>[0];

interface Wire extends AuditRow {
  readonly rank: string;
}

// Acts of one instant have no key of their own.
const RANKED = 'SELECT at, actor, action, detail, toString(sipHash64(*)) AS rank FROM audit';

/** Who did what, newest first. */
export async function audit(
  store: Asked,
  { actor, action }: Query,
  request: PageRequest,
): Promise<Page<AuditRow>> {
  const given = Object.entries({ actor, action }).filter(([, value]) => value !== undefined);
  const where = ['1', ...given.map(([name]) => `${name} = {${name}:String}`)].join(' AND ');
  const params = Object.fromEntries(given);
  const after = keyIn(request.cursor, 'instant', 'text');
  const further = after ? `AND (at, rank) < (${INSTANT('afterAt')}, {afterRank:String})` : '';
  const [rows, total] = await Promise.all([
    store.ask<Wire>(
      `SELECT * FROM (${RANKED}) WHERE ${where} ${further} ORDER BY at DESC, rank DESC LIMIT {limit:UInt32}`,
      { ...params, ...(after ? afterParams(after) : {}), limit: fetchedFor(request) },
    ),
    numberFrom(store, `SELECT count() AS n FROM audit WHERE ${where}`, params),
  ]);
  return pageOf(rows, request, {
    row: ({ at, actor, action, detail }) => ({ at, actor, action, detail }),
    key: ({ at, rank }) => [at, rank],
    total,
  });
}

const afterParams = ([at = '', rank]: readonly string[]) => ({ afterAt: instantParam(at), afterRank: rank });
