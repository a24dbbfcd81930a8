import {
  type FigureQuery,
  itemChanges,
  type Page,
  type PageRequest,
  type Side,
  type StandingItem,
} from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { keyIn } from './cursor.ts';
import { figureFilter, type Filter, SIDE, sides } from './figure-filter.ts';
import { fetchedFor, numberFrom, pageOf } from './page.ts';

export type ItemsQuery = FigureQuery & { readonly side?: Side | undefined };

const KEY = 'indicator, unit, placed_on, item';
const COLUMNS = itemChanges.columns
  .map(({ name }) => name)
  .filter((name) => name !== 'sign' && name !== 'known_at')
  .join(', ');

/** The items that stand on the day asked for, by indicator, unit, placed day and name. */
export async function items(
  store: Asked,
  query: ItemsQuery,
  request: PageRequest,
): Promise<Page<StandingItem>> {
  const filter = withSide(figureFilter(query), query.side);
  const after = keyIn(request.cursor, 'text', 'text', 'day', 'text');
  const [rows, total] = await Promise.all([
    store.ask<StandingItem>(pageQuery(filter, after !== undefined), {
      ...filter.params,
      ...afterParams(after),
      limit: fetchedFor(request),
    }),
    // Every item that stands adds up to 1, so they need not be grouped to be counted.
    numberFrom(store, `SELECT sum(sign) AS n FROM item_changes WHERE ${filter.sql}`, filter.params),
  ]);
  return pageOf(rows, request, {
    row: (row) => row,
    key: (row) => [row.indicator, row.unit, row.placed_on, row.item],
    total,
  });
}

const withSide = (filter: Filter, side: Side | undefined): Filter =>
  side === undefined ? filter : { sql: `${filter.sql} AND ${sides[side]}`, params: filter.params };

/** First the keys of the page, from narrow columns; then the whole rows of those few keys. */
function pageQuery(filter: Filter, further: boolean): string {
  const after = further
    ? `AND (${KEY}) > ({afterIndicator:String}, {afterUnit:String}, {afterPlacedOn:Date32}, {afterItem:String})`
    : '';
  return `SELECT ${COLUMNS}, ${SIDE} AS side FROM item_changes
    WHERE ${filter.sql} AND (${KEY}) IN (
      SELECT ${KEY} FROM item_changes WHERE ${filter.sql} ${after}
      GROUP BY ${KEY} HAVING sum(sign) > 0 ORDER BY ${KEY} LIMIT {limit:UInt32})
    GROUP BY ${COLUMNS} HAVING sum(sign) > 0 ORDER BY ${KEY}`;
}

const afterParams = (key: readonly string[] | undefined) =>
  key ? { afterIndicator: key[0], afterUnit: key[1], afterPlacedOn: key[2], afterItem: key[3] } : {};
