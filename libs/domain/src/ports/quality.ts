import type { LocalDate } from '../dates/local-date.ts';

/** What is asked of the data themselves. */
export interface QualityQuery {
  /** legal days, both included */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** a fact is late when it was received more days than this after its legal day */
  readonly lateAfter: number;
  /** closings from this day to the last of the period are closings on its last day: offices rest on weekends */
  readonly lastDay: LocalDate;
  /** terms in days, for withdrawals just before their end */
  readonly terms: {
    readonly petition: number;
    readonly penalty: number;
    readonly reconsideration: number;
    readonly simplified: number;
  };
  /** hours that an officer owes in the year of `to`; none are looked at when absent */
  readonly officerHours?: number | undefined;
  readonly units?: readonly string[] | undefined;
}

/** Facts of a unit by the month of their legal day, `2025-03`. The unit is '' where none is known. */
export interface FactCounts {
  readonly unit: string;
  readonly month: string;
  readonly facts: number;
  readonly late: number;
  /** of them voided or corrected, whenever */
  readonly revised: number;
}

/** Cases of a unit with a fact in the period, and how many of them have each code of finding. */
export interface CaseCounts {
  readonly unit: string;
  readonly cases: number;
  /** whether the unit is registered */
  readonly known: boolean;
  readonly faults: Readonly<Record<string, number>>;
}

/** Signs of figures made to look well (rulebook §6.4 no. 35) that are counted unit by unit. */
export const unitSigns = [
  'last_day_closings',
  'extension_of_all',
  'withdrawn_before_end',
  'exact_missing_hours',
  'identical_attendance',
] as const;
export type UnitSign = (typeof unitSigns)[number];

/** `n` of `of` bear the sign; a few subjects (or sessions) to look at. */
export interface SignCount {
  readonly sign: UnitSign;
  readonly unit: string;
  readonly n: number;
  readonly of: number;
  readonly examples: readonly string[];
}

export interface QualityReading {
  readonly facts: readonly FactCounts[];
  readonly cases: readonly CaseCounts[];
  readonly signs: readonly SignCount[];
}
