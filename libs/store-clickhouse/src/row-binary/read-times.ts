import { NEVER, dayNumber, dayOf } from '@fadu/domain';

// The range of Date32.
const FIRST_DAY_NUMBER = dayNumber('1900-01-01');
const LAST_DAY_NUMBER = dayNumber(NEVER);

/** The number of a day from 1900-01-01 to 2299-12-31; undefined for any other text. */
export function dayNumberIn(text: string): number | undefined {
  if (text === NEVER) return LAST_DAY_NUMBER; // every other one
  const number = dayNumber(text);
  if (!(number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER)) return undefined;
  // 2025-13-01 has a number, too, but is not what the day of that number is called.
  return dayOf(number) === text ? number : undefined;
}

/** An instant with any offset as milliseconds since 1970; NaN for what is none. */
export function millisecondsOf(text: string): number {
  // The rows of a case are of few instants, and come one after the other.
  if (text === last.text) return last.ms;
  const ms = plainMilliseconds(text) ?? Date.parse(text);
  last = { text, ms };
  return ms;
}

let last = { text: '', ms: Number.NaN };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const CHINA_HOURS = 8;
/** As ingest writes them (2026-11-21T08:00:00.000Z), and as most systems of China do (2026-11-21T16:00:00+08:00). */
const PLAIN = /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3}Z|\+08:00)$/;

/** The two usual ways to write an instant, without the dear way of reading any; undefined for others. */
function plainMilliseconds(text: string): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const day = dayNumber(text);
  if (!(day >= FIRST_DAY_NUMBER && day <= LAST_DAY_NUMBER) || !text.startsWith(dayOf(day))) return undefined;
  const seconds = (two(text, 11) * 60 + two(text, 14)) * 60 + two(text, 17);
  const rest = text.endsWith('Z') ? digit(text, 20) * 100 + two(text, 21) : -CHINA_HOURS * HOUR_MS;
  return day * DAY_MS + seconds * 1000 + rest;
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);
