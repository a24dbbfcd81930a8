import { z } from 'zod';

import { isLocalDate } from '../dates/local-date.ts';
import type { CloudEvent } from './event.ts';
import { wording } from './wording.ts';

const ID = 256;
const TYPE = 128;
/** Kind, slash and 128 characters; a character outside the basic plane takes two units. */
const SUBJECT = 300;

// The store keeps instants of these years; others would be bent without a word.
const storable = (text: string): boolean => text >= '1900' && text < '2200';

/** An instant with seconds and an offset, of a year that the store can keep. */
export const instant = z.iso
  .datetime({
    offset: true,
    error: wording(
      '应为带秒和时区的时间，例如 2026-03-01T09:30:00+08:00',
      'must be an instant with seconds and an offset, e.g. 2026-03-01T09:30:00+08:00',
    ),
  })
  .refine(storable, { error: wording('应在1900年至2199年之间', 'must lie between the years 1900 and 2199') });

export const envelope = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(ID),
  source: z.string().min(1).max(ID),
  type: z.string().min(1).max(TYPE),
  subject: z.string().min(3).max(SUBJECT),
  time: instant,
  datacontenttype: z.literal('application/json').optional(),
  recordedat: instant.optional(),
  data: z.unknown(),
});

const CLOCK = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const days = new Map<string, boolean>();
const DAYS_KEPT = 100_000;

function isDay(text: string): boolean {
  const known = days.get(text);
  if (known !== undefined) return known;
  const real = isLocalDate(text);
  if (days.size < DAYS_KEPT) days.set(text, real);
  return real;
}

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= max;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && isDay(value.slice(0, 10)) && CLOCK.test(value.slice(10));

/** What each attribute must be; the same as {@link envelope} says, only faster. */
const attributes: Readonly<Record<string, (value: unknown) => boolean>> = {
  specversion: (value) => value === '1.0',
  id: (value) => isText(value, ID),
  source: (value) => isText(value, ID),
  type: (value) => isText(value, TYPE),
  subject: (value) => isText(value, SUBJECT) && (value as string).length >= 3,
  time: isInstant,
  datacontenttype: (value) => value === undefined || value === 'application/json',
  recordedat: (value) => value === undefined || isInstant(value),
  data: () => true,
};
const REQUIRED = ['specversion', 'id', 'source', 'type', 'subject', 'time'] as const;

/**
 * True only for what {@link envelope} lets in too. Nearly every event passes here, at a tenth of the price; the
 * schema is asked about the others, and finds the words.
 */
export function isPlainEnvelope(sent: unknown): sent is CloudEvent {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return false;
  const given = sent as Record<string, unknown>;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(attributes, name) || !attributes[name]!(given[name])) return false;
  }
  return REQUIRED.every((name) => Object.hasOwn(given, name));
}
