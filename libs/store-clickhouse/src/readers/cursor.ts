import { z } from 'zod';

import { CursorUnreadableError } from '../errors.ts';
import { dayNumberIn } from '../row-binary/read-times.ts';

/** The sort key of the last row of a page, as a text for addresses. */
export const cursorOf = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** The parts that a sort key can have: checked here, so that a cursor of another list is not a fault of the engine. */
const keyParts = {
  text: z.string(),
  day: z.string().refine((text) => isDay(text)),
  instant: z.iso.datetime({ offset: true }),
};

/**
 * The sort key in a cursor, or undefined without one.
 *
 * @throws {CursorUnreadableError}
 */
export function keyIn(
  cursor: string | undefined,
  ...parts: readonly (keyof typeof keyParts)[]
): readonly string[] | undefined {
  if (cursor === undefined) return undefined;
  const key = z.array(z.string()).length(parts.length).safeParse(parsed(cursor));
  const fits = key.success && parts.every((part, i) => keyParts[part].safeParse(key.data[i]).success);
  if (!fits) throw new CursorUnreadableError(cursor);
  return key.data;
}

// NEVER is one too: what is in no period is placed there.
const isDay = (text: string) => dayNumberIn(text) !== undefined;

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
