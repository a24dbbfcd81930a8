import type { Page, PageRequest } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { cursorOf } from './cursor.ts';
import type { Filter } from './figure-filter.ts';

/** One more than the page holds tells whether another page follows. */
export const fetchedFor = ({ limit }: PageRequest): number => limit + 1;

/** Cuts the rows fetched to a page, with the cursor to the next one if there is one. */
export function pageOf<Fetched, T>(
  fetched: readonly Fetched[],
  request: PageRequest,
  give: {
    readonly row: (fetched: Fetched) => T;
    readonly key: (fetched: Fetched) => readonly string[];
    readonly total: number;
  },
): Page<T> {
  const kept = fetched.slice(0, request.limit);
  const last = kept.at(-1);
  const more = fetched.length > request.limit && last !== undefined;
  return {
    rows: kept.map(give.row),
    total: give.total,
    ...(more ? { cursor: cursorOf(give.key(last)) } : {}),
  };
}

/** The number that a query gives under the name `n`. */
export async function numberFrom(store: Asked, query: string, params: Filter['params']): Promise<number> {
  const [answer] = await store.ask<{ n: number }>(query, params);
  return answer?.n ?? 0;
}
