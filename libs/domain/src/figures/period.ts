import {
  FIRST_DAY,
  LAST_DAY,
  addDays,
  isLocalDate,
  lastOfYear,
  type LocalDate,
} from '../dates/local-date.ts';
import { DomainError } from '../errors.ts';

/** A stretch of days, both ends included, and the way it was written. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** `2025`, `2025H1`, `2025Q3`, `2025-03` or `2024-07-01..2025-06-30` */
  readonly label: string;
}

export const PERIOD_FORMS = '2025, 2025H1, 2025Q3, 2025-03 or 2024-07-01..2025-06-30';

export class InvalidPeriodError extends DomainError {
  readonly code = 'period.invalid';

  constructor(
    readonly period: string,
    what: string,
  ) {
    super(`"${period}" ${what}. Write a period as ${PERIOD_FORMS}.`, { zh: '统计期间无法识别' });
  }
}

/**
 * Reads a period as people write it.
 * @throws {@link InvalidPeriodError} when it is none of the forms, names a day that does not exist or runs backwards
 */
export function parsePeriod(text: string): Period {
  const range = text.split('..');
  if (range.length === 2) return stretch(text, range[0]!, range[1]!);
  const [from, to] = namedDays(text);
  if (!isLocalDate(from)) throw new InvalidPeriodError(text, 'is not a period');
  return { from, to, label: text };
}

function stretch(text: string, from: string, to: string): Period {
  for (const day of [from, to]) {
    if (!isLocalDate(day)) {
      const what = `is not a period: "${day}" is not a day between ${FIRST_DAY} and ${LAST_DAY}`;
      throw new InvalidPeriodError(text, what);
    }
  }
  if (from > to) throw new InvalidPeriodError(text, 'ends before it begins');
  return { from, to, label: text };
}

/** First and last day of a year, half-year, quarter or month; not days at all if the text names none of them. */
function namedDays(text: string): readonly [LocalDate, LocalDate] {
  const [, year, half, quarter, month] = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return ['', ''];
  if (half !== undefined) return months(year, (Number(half) - 1) * 6 + 1, 6);
  if (quarter !== undefined) return months(year, (Number(quarter) - 1) * 3 + 1, 3);
  return month === undefined ? months(year, 1, 12) : months(year, Number(month), 1);
}

function months(year: string, first: number, count: number): readonly [LocalDate, LocalDate] {
  const from = `${year}-${twoDigits(first)}-01`;
  const next = first + count;
  if (next > 12) return [from, lastOfYear(Number(year))];
  return [from, addDays(`${year}-${twoDigits(next)}-01`, -1)];
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
