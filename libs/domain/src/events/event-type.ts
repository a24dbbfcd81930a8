import { z } from 'zod';

import { isLocalDate } from '../dates/local-date.ts';

/** One type of event: its names, its version and the schema of its `data`. The TypeScript type is inferred. */
export interface EventTypeDefinition<S extends z.ZodType = z.ZodType> {
  readonly version: number;
  readonly zh: string;
  readonly en: string;
  readonly schema: S;
  /** The field of `data` that says on which legal day the fact happened; none for `record.*`. */
  readonly dateField: 'on' | 'approvedOn' | 'promulgatedOn' | 'from' | undefined;
}

export type Names = readonly [zh: string, en: string];

/** Defines an event type whose data is a strict object: unknown fields are refused (contract §3). */
export const eventType = <Shape extends z.ZodRawShape>(
  [zh, en]: Names,
  shape: Shape,
  // 'none' and not undefined, which would mean the default
  dateField: NonNullable<EventTypeDefinition['dateField']> | 'none' = 'on',
): EventTypeDefinition<z.ZodObject<Shape, z.core.$strict>> => ({
  version: 1,
  zh,
  en,
  schema: z.strictObject(shape),
  dateField: dateField === 'none' ? undefined : dateField,
});

// Each distinct date text is checked once: a log has millions of dates and a few thousand days.
const checked = new Map<string, boolean>();
const CACHE_LIMIT = 200_000;

function isRealDay(text: string): boolean {
  const known = checked.get(text);
  if (known !== undefined) return known;
  const real = isLocalDate(text);
  if (checked.size < CACHE_LIMIT) checked.set(text, real);
  return real;
}

/** A local date `YYYY-MM-DD` that exists, from 1900 to 2199. */
export const localDate = z.string().refine(isRealDay, {
  error:
    'is not a day of the calendar between 1900-01-01 and 2199-12-31; write it as YYYY-MM-DD, e.g. 2026-03-01',
});

/** Part of a subject: 1–128 printable characters without `/`. Chinese and 〔2021〕2号 are fine. */
const KEY = /^[^/\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,128}$/u;

export const businessKey = z.string().regex(KEY, {
  error: 'must be 1 to 128 printable characters without "/", e.g. XF-2026-0001 or 〔2021〕2号',
});

/** The id of a unit, a person, a law: the business key of its own subject. */
export const reference = businessKey.describe('id of a unit, a person or a law');

const decimal = (what: string, example: string) =>
  z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, {
    error: `must be ${what} as a decimal text with at most two places, e.g. "${example}"`,
  });

/** Yuan as a decimal text, never a float. */
export const money = decimal('an amount in yuan', '1500.00');

export const text = (max = 500) => z.string().min(1).max(max);
