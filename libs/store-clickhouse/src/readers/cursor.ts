import { z } from 'zod';

import { CursorUnreadableError } from '../errors.ts';

/** The sort key of the last row of a page, as a text for addresses. */
export const cursorOf = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/**
 * The sort key in a cursor, or undefined without one.
 *
 * @param length how many parts the key of this list has
 * @throws {CursorUnreadableError}
 */
export function keyIn(cursor: string | undefined, length: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const key = z.array(z.string()).length(length).safeParse(parsed(cursor));
  if (!key.success) throw new CursorUnreadableError(cursor);
  return key.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
