import {
  type FigureSum,
  type LedgerRow,
  ScopeReader,
  type StoreAuditor,
  type VerifyReport,
  allSubjects,
  dayNumber,
  fingerprintWeights as weights,
  scopeBefore,
  yearOf,
} from '@fadu/domain';

import type { ParkingLot } from './parking.ts';
import type { Rebuilding } from './rebuild.ts';
import { say } from './series.ts';
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

/** Compares the live ledger with a fresh fold of the log up to the same position, figure by figure. */
export async function verify(
  parts: Pick<Rebuilding, 'log' | 'book'> & {
    readonly progress: Pick<Progress, 'position'>;
    readonly parking: Pick<ParkingLot, 'has' | 'counting'>;
  },
  auditor: StoreAuditor,
): Promise<VerifyReport> {
  const fresh = new Map<string, { rows: number; sum: bigint }>();
  const scopes = new ScopeReader(parts.log);
  let subjects = 0;
  for await (const page of allSubjects(parts.log, '')) {
    for (const records of await scopes.records(page, parts.progress.position)) {
      if (parts.parking.has(records.subject)) continue;
      subjects += 1;
      const counting = { ...records, own: parts.parking.counting(records.subject, records.own) };
      for (const row of say(scopeBefore(counting), parts.book, '', true).items) addTo(fresh, row);
    }
  }
  const live = new Map((await auditor.figureSums()).map((f) => [keyOf(f), f]));
  const differences = [...new Set([...fresh.keys(), ...live.keys()])].flatMap((key) => {
    const [profile, indicator, unit, year] = JSON.parse(key) as [string, string, string, number];
    const told = (f: { rows: number; sum: bigint | string } | undefined) =>
      f ? `${f.rows} rows, ${f.sum}` : 'none';
    const [a, b] = [told(live.get(key)), told(fresh.get(key))];
    return a === b ? [] : [{ profile, indicator, unit, year, live: a, fresh: b }];
  });
  const broken = await auditor.brokenRows();
  return {
    subjects,
    figures: fresh.size,
    differences:
      broken === 0
        ? differences
        : [
            ...differences,
            {
              profile: '',
              indicator: '',
              unit: '',
              year: 0,
              live: `${broken} rows counted twice`,
              fresh: 'none',
            },
          ],
  };
}

function addTo(sums: Map<string, { rows: number; sum: bigint }>, row: LedgerRow): void {
  const key = keyOf({ ...row, year: yearOf(row.placed_on) });
  const entry = sums.get(key) ?? { rows: 0, sum: 0n };
  entry.rows += 1;
  entry.sum += fingerprint(row);
  sums.set(key, entry);
}
