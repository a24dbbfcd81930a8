import { z } from 'zod';

import { isLocalDate } from '../dates/local-date.ts';
import { wording } from './wording.ts';

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
  error: wording(
    '应为日历上确有的日期（1900-01-01 至 2199-12-31），写成“年-月-日”，例如 2026-03-01',
    'is not a day of the calendar between 1900-01-01 and 2199-12-31; write it as YYYY-MM-DD, e.g. 2026-03-01',
  ),
});

/** Part of a subject: 1–128 printable characters without `/`. Chinese and 〔2021〕2号 are fine. */
const KEY = /^[^/\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,128}$/u;

export const businessKey = z.string().regex(KEY, {
  error: wording(
    '应为1至128个可显示的字符，其中不得有“/”，例如 XF-2026-0001 或 〔2021〕2号',
    'must be 1 to 128 printable characters without "/", e.g. XF-2026-0001 or 〔2021〕2号',
  ),
});

/** The id of a unit, a person, a law: the business key of its own subject. */
export const reference = businessKey.describe('id of a unit, a person or a law');

/** Yuan as a decimal text, never a float. */
export const money = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, {
  error: wording(
    '应为以元计的金额，写成至多两位小数的文本，例如 "1500.00"',
    'must be an amount in yuan as a decimal text with at most two places, e.g. "1500.00"',
  ),
});

export const text = (max = 500) => z.string().min(1).max(max);
