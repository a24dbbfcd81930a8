import { DomainError } from '../errors.ts';
import type { Page, PageRequest } from '../ports/store.ts';

/** The code is that of the real store: callers tell errors apart by it. */
class CursorUnreadableError extends DomainError {
  readonly code = 'store.cursor_unreadable';
}

/** A page of rows that are all there. */
export function paged<T>(rows: readonly T[], { limit, cursor }: PageRequest): Promise<Page<T>> {
  const start = cursor === undefined ? 0 : Number(/^after-(\d+)$/.exec(cursor)?.[1]);
  if (Number.isNaN(start)) {
    return Promise.reject(
      new CursorUnreadableError(`The cursor "${cursor}" belongs to no list.`, { zh: '分页标记无效' }),
    );
  }
  const end = start + limit;
  return Promise.resolve({
    rows: rows.slice(start, end),
    total: rows.length,
    ...(end < rows.length && { cursor: `after-${end}` }),
  });
}
