/** A stretch of days as it stands in the address: `2025`, `2025H1`, `2025Q3`, `2025-03`, `2024-07-01..2025-06-30`. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half' | 'quarter' | 'month'; readonly year: number; readonly part: number }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

export type PeriodKind = Period['kind'];

/** How many there are in a year. */
export const partsOf = { year: 1, half: 2, quarter: 4, month: 12 } as const;

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  if (!day.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const pieces: readonly (readonly [RegExp, 'half' | 'quarter' | 'month'])[] = [
  [/^(\d{4})H([12])$/, 'half'],
  [/^(\d{4})Q([1-4])$/, 'quarter'],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, 'month'],
];

/** Reads a period from the address; undefined when it is none. */
export function readPeriod(text: string): Period | undefined {
  if (/^\d{4}$/.test(text)) return { kind: 'year', year: Number(text) };
  for (const [pattern, kind] of pieces) {
    const found = pattern.exec(text);
    if (found) return { kind, year: Number(found[1]), part: Number(found[2]) };
  }
  const [from = '', to = '', ...rest] = text.split('..');
  const whole = rest.length === 0 && isDay(from) && isDay(to) && from <= to;
  return whole ? { kind: 'range', from, to } : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The period as it stands in the address. */
export function writePeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'half':
      return `${period.year}H${period.part}`;
    case 'quarter':
      return `${period.year}Q${period.part}`;
    case 'month':
      return `${period.year}-${two(period.part)}`;
    case 'range':
      return `${period.from}..${period.to}`;
  }
}

/** The period `step` before (negative) or after; a custom range has no neighbours. */
export function neighbour(period: Period, step: number): Period | undefined {
  if (period.kind === 'range') return undefined;
  if (period.kind === 'year') return { kind: 'year', year: period.year + step };
  const parts = partsOf[period.kind];
  const index = period.year * parts + (period.part - 1) + step;
  return {
    kind: period.kind,
    year: Math.floor(index / parts),
    part: (((index % parts) + parts) % parts) + 1,
  };
}

/** The same time in another kind: the year 2025 becomes its first half, the month 2025-08 the third quarter. */
export function inKind(period: Period, kind: PeriodKind): Period {
  if (kind === period.kind) return period;
  const { from, to } = daysOf(period);
  if (kind === 'range') return { kind, from, to };
  const year = Number(from.slice(0, 4));
  if (kind === 'year') return { kind, year };
  const month = Number(from.slice(5, 7));
  return { kind, year, part: Math.ceil((month * partsOf[kind]) / 12) };
}

/** First and last day. */
export function daysOf(period: Period): { readonly from: string; readonly to: string } {
  if (period.kind === 'range') return { from: period.from, to: period.to };
  const months = 12 / partsOf[period.kind];
  const part = period.kind === 'year' ? 1 : period.part;
  const last = part * months;
  const lastDay = new Date(Date.UTC(period.year, last, 0)).getUTCDate();
  return {
    from: `${period.year}-${two(last - months + 1)}-01`,
    to: `${period.year}-${two(last)}-${two(lastDay)}`,
  };
}

interface PeriodNames {
  readonly yearName: (year: number) => string;
  readonly halfName: (year: number, part: number) => string;
  readonly quarterName: (year: number, part: number) => string;
  readonly monthName: (year: number, part: number) => string;
  readonly rangeName: (from: string, to: string) => string;
}

/** The period as a person says it: 2025年第三季度. */
export function sayPeriod(period: Period, names: PeriodNames): string {
  if (period.kind === 'range') return names.rangeName(period.from, period.to);
  if (period.kind === 'year') return names.yearName(period.year);
  return names[`${period.kind}Name`](period.year, period.part);
}
