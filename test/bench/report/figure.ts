/** What a figure should be, at least or at most. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** How the times of many requests lie, in milliseconds. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** One line of the report. */
export interface Figure {
  readonly scenario: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: Target | undefined;
  readonly spread?: Spread | undefined;
  /** ratios and what else one must know to read the figure */
  readonly beside?: string | undefined;
  /** part of the machine that others took meanwhile, from 0 to 1 */
  readonly others?: number | undefined;
}

export type Report = (figure: Figure) => void;

/** Absent when there is no target. */
export function isMet({ value, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/** @throws RangeError when there are no times */
export function spreadOf(times: readonly number[]): Spread {
  if (times.length === 0) throw new RangeError('No request was answered: there is nothing to report.');
  const sorted = times.toSorted((a, b) => a - b);
  // Nearest rank: a time that was measured, never one in between.
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1)! };
}
