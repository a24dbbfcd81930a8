/**
 * A legal date: a local day of Asia/Shanghai, `YYYY-MM-DD`. Never an instant: a day has no time zone,
 * and turning it into a UTC midnight moves it (rulebook §6.1 no. 10).
 */
export type LocalDate = string;

/** An instant in UTC with milliseconds, `2026-11-21T08:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** The first and the last day that 法度 can hold (the range of ClickHouse's Date32, less its last century). */
export const FIRST_DAY: LocalDate = '1900-01-01';
export const LAST_DAY: LocalDate = '2199-12-31';

/** Stands for 'no such day' wherever days are compared or stored: later than any day there is. */
export const NEVER: LocalDate = '2299-12-31';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/**
 * Whole days since 1970-01-01 (negative before). Worked out from the characters: a day is turned into a number for every
 * row and every term, and a look into a table of known days would first have to hash its text.
 */
export function dayNumber(date: LocalDate): number {
  const month = digit(date, 5) * 10 + digit(date, 6);
  // Years begin in March, so that the day that leap years have more is their last.
  const year =
    digit(date, 0) * 1000 +
    digit(date, 1) * 100 +
    digit(date, 2) * 10 +
    digit(date, 3) -
    (month <= 2 ? 1 : 0);
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) +
    digit(date, 8) * 10 +
    digit(date, 9) -
    1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - MARCH_0000_TO_1970;
}

const MARCH_0000_TO_1970 = 719_468;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** The day with that number; the inverse of {@link dayNumber}. */
export function dayOf(number: number): LocalDate {
  const index = number - FIRST_NUMBER;
  const known = days[index];
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (index >= 0 && index < days.length) days[index] = day;
  return day;
}

// Distinct days are few, those asked for are millions. Of its full length at once: an array that grows in leaps becomes a
// table of hashes.
const FIRST_NUMBER = dayNumber('1900-01-01');
const days = new Array<LocalDate | undefined>(dayNumber('2299-12-31') - FIRST_NUMBER + 1).fill(undefined);

/** True for a real day (no 30 February) within the range 法度 holds. */
export function isLocalDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  if (text < FIRST_DAY || text > LAST_DAY) return false;
  const [, y, m, d] = parts;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  return date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d);
}

export const addDays = (date: LocalDate, n: number): LocalDate => dayOf(dayNumber(date) + n);

/** Days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a);

/**
 * The same-numbered day `n` years later, or the last day of that month if there is none
 * (a term in years ends so: 29 February + 1 year is 28 February).
 */
export function addYears(date: LocalDate, n: number): LocalDate {
  const year = String(yearOf(date) + n).padStart(4, '0');
  const same = `${year}${date.slice(4)}`;
  return isLocalDate(same) ? same : `${year}-02-28`;
}

/**
 * The same-numbered day `n` months later, or the last day of that month if there is none (31 December + 2 months is
 * 28 or 29 February).
 */
export function addMonths(date: LocalDate, n: number): LocalDate {
  const months = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + n;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  const month = String((months % 12) + 1).padStart(2, '0');
  const first = `${year}-${month}-01`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return addDays(first, Math.min(Number(date.slice(8, 10)), last) - 1);
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const firstOfYear = (year: number): LocalDate => `${year}-01-01`;
export const lastOfYear = (year: number): LocalDate => `${year}-12-31`;

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The local day of Asia/Shanghai on which an instant falls. China has kept UTC+8 without summer time since 1991. */
export const shanghaiDay = (instant: Instant | number): LocalDate =>
  new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + SHANGHAI_OFFSET_MS)
    .toISOString()
    .slice(0, 10);
