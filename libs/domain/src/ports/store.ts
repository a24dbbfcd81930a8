import type { Instant, LocalDate } from '../dates/local-date.ts';
import type { DecidingFact } from '../indicators/definition.ts';
import type { Side } from '../indicators/item.ts';
import type { LedgerRow } from '../judging/ledger.ts';
import type { Row } from '../tables/shape.ts';
import type { QualityQuery, QualityReading } from './quality.ts';
import type { AuditRow, FindingRow, RejectionRow, UnitRow } from './store-rows.ts';

export type { AuditRow, FindingRow, RejectionRow, UnitRow } from './store-rows.ts';

/** What the standing rows of one indicator, unit and year add up to: equal sums, equal rows (but for rare chance). */
export interface FigureSum {
  readonly profile: string;
  readonly indicator: string;
  readonly unit: string;
  /** year of the placed day */
  readonly year: number;
  readonly rows: number;
  /** Σ of {@link fingerprintWeights}-weighted day numbers, decimal text */
  readonly sum: string;
}

/**
 * How the columns of a ledger row are weighed into a fingerprint, the same here and in SQL: days as day numbers,
 * amounts in hundredths, outcome and exclusion as below.
 */
export const fingerprintWeights = {
  placed_on: 1,
  started_on: 3,
  due_on: 5,
  settled_on: 7,
  seen_from: 11,
  seen_to: 13,
  outcome_on: 17,
  amount: 19,
  outcome: 23,
  excluded: 29,
} as const;

/** What `fadu verify` needs of the store. */
export interface StoreAuditor {
  figureSums(): Promise<readonly FigureSum[]>;
  /** rows whose signs add up to neither 0 nor 1: there must be none */
  brokenRows(): Promise<number>;
}

/** Which items a figure is made of. */
export interface FigureQuery {
  /** absent: every indicator */
  readonly indicators?: readonly string[] | undefined;
  readonly profile: string;
  /** placed in [from, to]; absent for stock indicators */
  readonly placed?: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
  readonly on: LocalDate;
  readonly knownAt?: Instant | undefined;
  readonly units?: readonly string[] | undefined;
}

export type Grouping = 'none' | 'month' | 'quarter' | 'year';

/** Counts by side, of one indicator and unit (and group, such as `2025-03`, `2025Q1`, `2025`). */
export interface Tally {
  readonly indicator: string;
  readonly unit: string;
  readonly group: string;
  readonly met: number;
  readonly missed: number;
  readonly open: number;
  readonly excluded: number;
  readonly counted: number;
  /** Σ amount of the counted ones, decimal text */
  readonly amount: string;
}

/** An item that stands on the day asked for, with its side: what lists it. {@link StoreReader.rowsOf} tells the rest. */
export interface StandingItem extends Pick<
  LedgerRow,
  'indicator' | 'unit' | 'placed_on' | 'item' | 'subject'
> {
  readonly side: Side;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** give it back to get the next page; absent on the last one */
  readonly cursor?: string | undefined;
  readonly total: number;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Facts asked for, as seen on a day and known at an instant. */
export interface FactsQuery extends Pick<FigureQuery, 'on' | 'knownAt'> {
  readonly facts: readonly DecidingFact[];
}

/** What the API needs of the store. All reads; each is one query. */
export interface StoreReader {
  tally(query: FigureQuery, group: Grouping): Promise<readonly Tally[]>;
  /** every (indicator, unit) that had an item by `on`, as `reportedKey` writes pairs: what tells 未报送 from 不适用 */
  everReported(
    query: Pick<FigureQuery, 'indicators' | 'profile' | 'on' | 'knownAt'>,
  ): Promise<ReadonlySet<string>>;
  /** which of the facts anybody in the district told by `on`: events that were voided are not there */
  everTold(query: FactsQuery): Promise<ReadonlySet<DecidingFact>>;
  items(
    query: FigureQuery & { readonly side?: Side | undefined },
    page: PageRequest,
  ): Promise<Page<StandingItem>>;
  /** the rows of the ledger behind some of the items that stand, by their names */
  rowsOf(query: FigureQuery, items: readonly string[]): Promise<readonly LedgerRow[]>;
  units(): Promise<readonly UnitRow[]>;
  findings(
    query: {
      readonly code?: string;
      readonly unit?: string;
      readonly subject?: string;
      readonly kind?: string;
    },
    page: PageRequest,
  ): Promise<Page<FindingRow>>;
  rejections(
    query: { readonly state?: string; readonly code?: string; readonly batch?: string; readonly id?: string },
    page: PageRequest,
  ): Promise<Page<RejectionRow>>;
  /** newest first */
  audit(
    query: { readonly actor?: string; readonly action?: string },
    page: PageRequest,
  ): Promise<Page<AuditRow>>;
  cases(
    kind: string,
    query: { readonly unit?: string; readonly search?: string },
    page: PageRequest,
  ): Promise<Page<Row>>;
  /** counts about the data themselves: how complete, timely and in order they are, and what looks made up */
  quality(query: QualityQuery): Promise<QualityReading>;
}
