import type { Page, PageRequest } from '@fadu/domain';

import { InvalidParameterError } from './request-errors.ts';

/** A page of a list that is held in memory. The cursor is the place in the list. */
export function listPage<T>(rows: readonly T[], { limit, cursor }: PageRequest): Page<T> {
  const start = cursor === undefined ? 0 : placeIn(cursor);
  const end = start + limit;
  return {
    rows: rows.slice(start, end),
    total: rows.length,
    ...(end < rows.length && { cursor: `after-${end}` }),
  };
}

function placeIn(cursor: string): number {
  const [, place] = /^after-(\d{1,9})$/.exec(cursor) ?? [];
  if (place === undefined) {
    throw new InvalidParameterError(
      'cursor',
      'belongs to no list: give back the cursor of the last page as it was',
    );
  }
  return Number(place);
}
