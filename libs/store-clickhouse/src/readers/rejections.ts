import type { Page, PageRequest, RejectionRow, StoreReader } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { keyIn } from './cursor.ts';
import { INSTANT, instantParam } from './figure-filter.ts';
import { fetchedFor, numberFrom, pageOf } from './page.ts';

type Query = Parameters<StoreReader['rejections']>[0];

interface Wire {
  readonly id: string;
  readonly at: string;
  readonly origin: string;
  readonly batch: string;
  readonly line: number;
  readonly event_id: string;
  readonly code: string;
  readonly path: string;
  readonly value: string;
  readonly message: string;
  readonly raw: string;
  readonly state: RejectionRow['state'];
}

/** What was refused, newest first. */
export async function rejections(
  store: Asked,
  query: Query,
  request: PageRequest,
): Promise<Page<RejectionRow>> {
  const { state, code, batch, id } = query;
  const given = Object.entries({ state, code, batch, id }).filter(([, value]) => value !== undefined);
  const where = ['1', ...given.map(([name]) => `${name} = {${name}:String}`)].join(' AND ');
  const params = Object.fromEntries(given);
  const after = keyIn(request.cursor, 'instant', 'text');
  const further = after ? `AND (at, id) < (${INSTANT('afterAt')}, {afterId:String})` : '';
  const [rows, total] = await Promise.all([
    store.ask<Wire>(
      `SELECT id, at, origin, batch, line, event_id, code, path, value, message, raw, state
      FROM rejections FINAL WHERE ${where} ${further} ORDER BY at DESC, id DESC LIMIT {limit:UInt32}`,
      { ...params, ...(after ? afterParams(after) : {}), limit: fetchedFor(request) },
    ),
    numberFrom(store, `SELECT count() AS n FROM rejections FINAL WHERE ${where}`, params),
  ]);
  return pageOf(rows, request, {
    row: ({ event_id, ...row }) => ({ ...row, eventId: event_id }),
    key: ({ at, id }) => [at, id],
    total,
  });
}

const afterParams = ([at = '', id]: readonly string[]) => ({ afterAt: instantParam(at), afterId: id });
