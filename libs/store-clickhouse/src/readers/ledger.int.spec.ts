import {
  type Change,
  dayNumber,
  type FigureQuery,
  fingerprintWeights as weights,
  type Grouping,
  type LedgerRow,
  type Side,
  type StandingItem,
  yearOf,
} from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';
import fc from 'fast-check';

import { type NaiveItem, netRows, standingItems, talliesOf } from '../testing/naive-ledger.ts';
import { anyDay, anyHistory, indicators, instantOf, profiles, units } from '../testing/random-ledger.ts';
import { changeRow } from '../testing/rows.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { pairOf } from './ever-reported.ts';

// The store against the obvious reading of the same signed rows, kept in memory.

const SEED = 20250316;
const STEPS = 20;
const runs = { seed: SEED, numRuns: 120 };
const steps = fc.sample(anyHistory(STEPS, 60), {
  seed: SEED,
  numRuns: 1,
})[0] as readonly (readonly Change<LedgerRow>[])[];
const ledger = steps.flat();

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
  for (const [index, step] of steps.entries()) {
    await writeRows(store.projector.writer, 'item_changes', step.map(changeRow), `step-${index}`);
    // As after a crash: the last step is done again, now and then an older one too.
    await writeRows(store.projector.writer, 'item_changes', step.map(changeRow), `step-${index}`);
    const older = Math.floor(index / 2);
    await writeRows(
      store.projector.writer,
      'item_changes',
      (steps[older] ?? []).map(changeRow),
      `step-${older}`,
    );
  }
});
afterAll(() => store.close());

const anyPlaced = fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const anyQuery: fc.Arbitrary<FigureQuery> = fc.record(
  {
    profile: fc.constantFrom(...profiles, 'elsewhere'),
    on: anyDay,
    indicators: fc.subarray([...indicators], { minLength: 1 }),
    placed: anyPlaced,
    units: fc.subarray([...units]),
    knownAt: fc.integer({ min: 0, max: STEPS }).map(instantOf),
  },
  { requiredKeys: ['profile', 'on'] },
);
const anyGroup = fc.constantFrom<Grouping>('none', 'month', 'quarter', 'year');
const anySide = fc.constantFrom<Side | undefined>(undefined, 'met', 'missed', 'open', 'excluded', 'counted');

const inOrder = <Item extends StandingItem>(items: readonly Item[]) =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const listed = ({ indicator, unit, placed_on, item, subject, side }: StandingItem): StandingItem => ({
  indicator,
  unit,
  placed_on,
  item,
  subject,
  side,
});
const unsided = (item: NaiveItem): LedgerRow => ({ ...item, side: undefined }) as LedgerRow;
const keyOf = (item: StandingItem) => [item.indicator, item.unit, item.placed_on, item.item].join('\u0000');

async function everyPage(query: FigureQuery & { side?: Side | undefined }, limit: number) {
  const found: StandingItem[] = [];
  const totals = new Set<number>();
  let cursor: string | undefined;
  do {
    const page = await store.api.reader.items(query, { limit, cursor });
    found.push(...page.rows);
    totals.add(page.total);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { found, totals: [...totals] };
}

describe('the ledger', () => {
  it('has enough in it to be worth asking', () => {
    expect(ledger.length).toBeGreaterThan(500);
    expect(ledger.some(({ sign }) => sign === -1)).toBe(true);
  });

  it('counts the same as a plain reading, for any day, period, unit and instant', async () => {
    const check = async (query: FigureQuery, group: Grouping) => {
      expect(await store.api.reader.tally(query, group)).toEqual(
        talliesOf(standingItems(ledger, query), group),
      );
    };
    await fc.assert(fc.asyncProperty(anyQuery, anyGroup, check), runs);
  });

  it('lists the same items as a plain reading, each once, whatever the size of the page', async () => {
    const check = async (query: FigureQuery, side: Side | undefined, limit: number) => {
      const expected = standingItems(ledger, query).filter(
        (item) => side === undefined || item.side === side,
      );
      const { found, totals } = await everyPage({ ...query, side }, limit);
      expect(found).toEqual(inOrder(expected).map(listed));
      expect(totals).toEqual([expected.length]);
      const names = expected.slice(0, limit).map(({ item }) => item);
      const rows = standingItems(ledger, query).filter(({ item }) => names.includes(item));
      expect(await store.api.reader.rowsOf(query, names)).toEqual(inOrder(rows).map(unsided));
    };
    await fc.assert(fc.asyncProperty(anyQuery, anySide, fc.integer({ min: 2, max: 40 }), check), {
      ...runs,
      numRuns: 60,
    });
  });

  it('knows who ever reported', async () => {
    const check = async ({ indicators, profile, on, knownAt }: FigureQuery) => {
      const rows = netRows(ledger, knownAt).filter(
        (row) =>
          row.seen_from <= on &&
          ['*', profile].includes(row.profile) &&
          (indicators?.includes(row.indicator) ?? true),
      );
      const pairs = rows.map(({ indicator, unit }) => pairOf(indicator, unit));
      expect(await store.api.reader.everReported({ indicators, profile, on, knownAt })).toEqual(
        new Set(pairs),
      );
    };
    await fc.assert(fc.asyncProperty(anyQuery, check), runs);
  });

  it('has no row that stands twice or less than not at all', async () => {
    expect(await store.projector.auditor.brokenRows()).toBe(0);
  });

  it('adds up to the same figures as its rows, weighed', async () => {
    const figures = new Map<string, { rows: number; sum: bigint }>();
    for (const { sign, ...row } of ledger) {
      const key = JSON.stringify([row.profile, row.indicator, row.unit, yearOf(row.placed_on)]);
      const { rows, sum } = figures.get(key) ?? { rows: 0, sum: 0n };
      figures.set(key, { rows: rows + sign, sum: sum + weightOf(row) * BigInt(sign) });
    }
    const expected = [...figures]
      .filter(([, { rows }]) => rows !== 0)
      .map(([k, f]) => [k, f.rows, String(f.sum)]);
    const found = (await store.projector.auditor.figureSums()).map((figure) => [
      JSON.stringify([figure.profile, figure.indicator, figure.unit, figure.year]),
      figure.rows,
      figure.sum,
    ]);
    expect(found.sort()).toEqual(expected.sort());
  });
});

function weightOf(row: LedgerRow): bigint {
  const days = [
    'placed_on',
    'started_on',
    'due_on',
    'settled_on',
    'seen_from',
    'seen_to',
    'outcome_on',
  ] as const;
  const weighed =
    days.reduce((sum, day) => sum + dayNumber(row[day]) * weights[day], 0) +
    ['none', 'met', 'missed', 'counted'].indexOf(row.outcome) * weights.outcome +
    (row.excluded === '' ? 0 : weights.excluded);
  return BigInt(weighed) + BigInt(row.amount.replace('.', '')) * BigInt(weights.amount);
}
