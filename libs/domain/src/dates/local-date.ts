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

/** Whole days since 1970-01-01 (negative before). */
export function dayNumber(date: LocalDate): number {
  const cached = numbers.get(date);
  if (cached !== undefined) return cached;
  const number =
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
  numbers.set(date, number);
  return number;
}

/** The day with that number; the inverse of {@link dayNumber}. */
export function dayOf(number: number): LocalDate {
  const cached = days.get(number);
  if (cached !== undefined) return cached;
  const date = new Date(number * DAY_MS).toISOString().slice(0, 10);
  days.set(number, date);
  return date;
}

// Distinct days are few (some tens of thousands), dates in a log are millions: both directions are looked up.
const numbers = new Map<LocalDate, number>();
const days = new Map<number, LocalDate>();

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
