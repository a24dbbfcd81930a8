import {
  type FigureSum,
  type JudgeBook,
  type LedgerRow,
  type Records,
  ScopeReader,
  type StoreAuditor,
  type VerifyReport,
  allSubjects,
  dayNumber,
  fingerprintWeights as weights,
  scopeBefore,
  yearOf,
} from '@fadu/domain';

import { type Filling, inTurns } from './fill.ts';
import { say } from './judging/series.ts';
import type { ParkingLot } from './parking/parking-lot.ts';
import type { Progress } from './step.ts';

const OUTCOMES = ['none', 'met', 'missed', 'counted'];

/** Weighs a row; the store does the same in SQL. Amounts by text, never by float. */
function fingerprint(row: LedgerRow): bigint {
  const days =
    dayNumber(row.placed_on) * weights.placed_on +
    dayNumber(row.started_on) * weights.started_on +
    dayNumber(row.due_on) * weights.due_on +
    dayNumber(row.settled_on) * weights.settled_on +
    dayNumber(row.seen_from) * weights.seen_from +
    dayNumber(row.seen_to) * weights.seen_to +
    dayNumber(row.outcome_on) * weights.outcome_on +
    OUTCOMES.indexOf(row.outcome) * weights.outcome +
    (row.excluded === '' ? 0 : weights.excluded);
  const [whole = '0', fraction = ''] = row.amount.split('.');
  return BigInt(days) + BigInt(whole + fraction.padEnd(2, '0')) * BigInt(weights.amount);
}

const keyOf = (f: Omit<FigureSum, 'rows' | 'sum'>): string =>
  JSON.stringify([f.profile, f.indicator, f.unit, f.year]);

/** The live ledger as it stands at one moment. */
export interface LedgerSums {
  readonly figures: readonly FigureSum[];
  /** rows whose signs add up to neither 0 nor 1 */
  readonly broken: number;
}

export async function ledgerSums(auditor: StoreAuditor): Promise<LedgerSums> {
  return { figures: await auditor.figureSums(), broken: await auditor.brokenRows() };
}

/** What is folded anew: the log, up to the cut of each share (see `fill`). */
export interface Verifying extends Pick<Filling, 'log' | 'shareOf'> {
  readonly book: JudgeBook;
  readonly shares: readonly {
    readonly progress: Pick<Progress, 'position'>;
    readonly parking: Pick<ParkingLot, 'now'>;
  }[];
}

/** Compares the ledger with a fresh fold of the log up to the same position, figure by figure. */
export async function verify(parts: Verifying, ledger: LedgerSums): Promise<VerifyReport> {
  const fresh: Sums = new Map();
  const scopes = parts.shares.map(() => new ScopeReader(parts.log));
  let subjects = 0;
  for await (const [i, all] of inTurns(allSubjects(parts.log, ''), parts.shareOf)) {
    const share = parts.shares[i]!;
    const parking = share.parking.now();
    const judged = all.filter((subject) => !parking.has(subject));
    const found = await scopes[i]!.records(judged, share.progress.position);
    subjects += found.length;
    for (const records of found)
      addRows(fresh, parking.counting(records.subject, records.own), records, parts.book);
  }
  const differences = differencesOf(ledger.figures, fresh);
  return {
    subjects,
    figures: fresh.size,
    differences: ledger.broken === 0 ? differences : [...differences, countedTwice(ledger.broken)],
  };
}

type Difference = VerifyReport['differences'][number];

function differencesOf(
  figures: readonly FigureSum[],
  fresh: ReadonlyMap<string, { readonly rows: number; readonly sum: bigint }>,
): readonly Difference[] {
  const live = new Map(figures.map((f) => [keyOf(f), f]));
  return [...new Set([...fresh.keys(), ...live.keys()])].flatMap((key) => {
    const [profile, indicator, unit, year] = JSON.parse(key) as [string, string, string, number];
    const told = (f: { rows: number; sum: bigint | string } | undefined) =>
      f ? `${f.rows} rows, ${f.sum}` : 'none';
    const [a, b] = [told(live.get(key)), told(fresh.get(key))];
    return a === b ? [] : [{ profile, indicator, unit, year, live: a, fresh: b }];
  });
}

const countedTwice = (rows: number): Difference => ({
  profile: '',
  indicator: '',
  unit: '',
  year: 0,
  live: `${rows} rows counted twice`,
  fresh: 'none',
});

function addRows(sums: Sums, own: Records['own'], records: Records, book: JudgeBook): void {
  for (const row of say(scopeBefore({ ...records, own }), book, '', true).items) addTo(sums, row);
}

type Sums = Map<string, { rows: number; sum: bigint }>;

function addTo(sums: Sums, row: LedgerRow): void {
  const key = keyOf({ ...row, year: yearOf(row.placed_on) });
  const entry = sums.get(key) ?? { rows: 0, sum: 0n };
  entry.rows += 1;
  entry.sum += fingerprint(row);
  sums.set(key, entry);
}
