import { type FigureSum, fingerprintWeights as weights, itemChanges, type StoreAuditor } from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';

const DAYS = [
  'placed_on',
  'started_on',
  'due_on',
  'settled_on',
  'seen_from',
  'seen_to',
  'outcome_on',
] as const;

// 128 bits: the hundredths of a great sum of money, weighed, do not fit into 64.
const FINGERPRINT = [
  ...DAYS.map((day) => `toInt128(toInt32(${day})) * ${weights[day]}`),
  `toInt128(CAST(amount, 'Decimal(38, 2)') * 100) * ${weights.amount}`,
  `transform(toString(outcome), ['met', 'missed', 'counted'], [1, 2, 3], 0) * ${weights.outcome}`,
  `(excluded != '') * ${weights.excluded}`,
].join(' + ');

const CONTENT = itemChanges.columns
  .map(({ name }) => name)
  .filter((name) => name !== 'sign' && name !== 'known_at')
  .join(', ');

/** Adds the live ledger up, for comparison with a fresh fold of the log. */
export class ClickHouseAuditor implements StoreAuditor {
  constructor(private readonly store: Asked) {}

  figureSums(): Promise<readonly FigureSum[]> {
    return this.store.ask<FigureSum>(`SELECT profile, indicator, unit, toYear(placed_on) AS year,
        sum(sign) AS rows, toString(sum((${FINGERPRINT}) * sign)) AS sum
      FROM item_changes GROUP BY profile, indicator, unit, year HAVING rows != 0 OR sum != '0'`);
  }

  async brokenRows(): Promise<number> {
    // By two hashes: the content of every row there is would not fit into the memory of a small machine.
    const [answer] = await this.store.ask<{ n: number }>(`SELECT count() AS n FROM (
      SELECT cityHash64(${CONTENT}) AS a, xxh3(${CONTENT}) AS b, sum(sign) AS standing FROM item_changes
      GROUP BY a, b HAVING standing NOT IN (0, 1))`);
    return answer?.n ?? 0;
  }
}
