import {
  type FigureQuery,
  itemChanges,
  type LedgerRow,
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

type Wire = Omit<StandingItem, 'subject'> & { readonly of_subject: string; readonly total: number };

/** The items that stand on the day asked for, by indicator, unit, placed day and name. Narrow: a page has few of many. */
export async function items(
  store: Asked,
  query: ItemsQuery,
  request: PageRequest,
): Promise<Page<StandingItem>> {
  const { side } = query;
  const filter = withSide(figureFilter(query), side);
  const after = keyIn(request.cursor, 'text', 'text', 'day', 'text');
  const page = store.ask<Wire>(pageQuery(filter, side, after !== undefined), {
    ...filter.params,
    ...afterParams(after),
    limit: fetchedFor(request),
  });
  // Every item that stands adds up to 1, so they need not be grouped to be counted. The first page counts by itself.
  const counted = () =>
    numberFrom(store, `SELECT sum(sign) AS n FROM item_changes WHERE ${filter.sql}`, filter.params);
  const [rows, total] = await Promise.all([page, after ? counted() : undefined]);
  return pageOf(rows, request, {
    row: ({ indicator, unit, placed_on, item, of_subject: subject, side }) => ({
      indicator,
      unit,
      placed_on,
      item,
      subject,
      side,
    }),
    key: (row) => [row.indicator, row.unit, row.placed_on, row.item],
    total: total ?? rows[0]?.total ?? 0,
  });
}

/** The rows of the ledger behind items that stand. */
export function rowsOf(
  store: Asked,
  query: FigureQuery,
  names: readonly string[],
): Promise<readonly LedgerRow[]> {
  const filter = figureFilter(query);
  return store.ask<LedgerRow>(
    `SELECT ${COLUMNS} FROM item_changes WHERE ${filter.sql} AND item IN {names:Array(String)}
    GROUP BY ${COLUMNS} HAVING sum(sign) > 0 ORDER BY ${KEY}`,
    { ...filter.params, names },
  );
}

const withSide = (filter: Filter, side: Side | undefined): Filter =>
  side === undefined ? filter : { sql: `${filter.sql} AND ${sides[side]}`, params: filter.params };

/** What goes out again goes out of the same side, and an item is of one subject: nothing more tells items apart. */
function pageQuery(filter: Filter, side: Side | undefined, further: boolean): string {
  const after = further
    ? `AND (${KEY}) > ({afterIndicator:String}, {afterUnit:String}, {afterPlacedOn:Date32}, {afterItem:String})`
    : '';
  return `SELECT ${KEY}, any(subject) AS of_subject, ${side === undefined ? SIDE : `'${side}'`} AS side, count() OVER () AS total
    FROM item_changes WHERE ${filter.sql} ${after}
    GROUP BY ${KEY}, side HAVING sum(sign) > 0 ORDER BY ${KEY} LIMIT {limit:UInt32}`;
}

const afterParams = (key: readonly string[] | undefined) =>
  key ? { afterIndicator: key[0], afterUnit: key[1], afterPlacedOn: key[2], afterItem: key[3] } : {};
