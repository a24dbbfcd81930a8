import {
  type CloudEvent,
  type FigureQuery,
  type Instant,
  type LocalDate,
  type StoreReader,
  type Tally,
  addDays,
  indicators,
} from '@fadu/domain';

import { oneOf, randomFrom } from './arrival.ts';
import type { Asked, Item } from './oracle/fact.ts';
import { Oracle } from './oracle/oracle.ts';

export interface Compared {
  /** figures that either side had something to say of */
  readonly figures: number;
  /** in words, ready to be read in a failing test */
  readonly differences: readonly string[];
}

const FAR = '2030-06-30';
const flows = indicators.filter((i) => i.kind !== 'stock' && i.kind !== 'derived').map((i) => i.id);
const EVER = { from: '1900-01-01', to: '2199-12-31' };

/** Asks ledger and oracle the same questions: on days beside every boundary, by month, by any period, by what was known. */
export async function compare(
  reader: Pick<StoreReader, 'tally'>,
  accepted: readonly CloudEvent[],
  seed: number,
  days = 7,
): Promise<Compared> {
  const random = randomFrom(seed);
  const instants = [...new Set(accepted.map((e) => e.recordedat!))].sort();
  let figures = 0;
  const differences: string[] = [];
  for (const knownAt of [undefined, oneOf(instants, random)]) {
    const oracle = new Oracle(accepted, knownAt);
    for (const on of daysToAsk(oracle, random, days)) {
      for (const profile of ['yongchuan', 'national'] as const) {
        const items = oracle.items({ on, profile });
        for (const question of questions({ on, profile }, knownAt, random)) {
          const answer = await compareOne(reader, items, question);
          figures += answer.figures;
          differences.push(...answer.differences);
        }
      }
    }
  }
  return { figures, differences };
}

/** Due days and the days after them, year ends, today, and days to come. */
function daysToAsk(oracle: Oracle, random: () => number, n: number): readonly LocalDate[] {
  const placed = oracle.items({ on: FAR, profile: 'yongchuan' }).flatMap((i) => i.placedOn ?? []);
  const beside = Array.from({ length: placed.length > 0 ? n - 2 : 0 }, () =>
    addDays(oneOf(placed, random), oneOf([-1, 0, 0, 1, 1, 6, 30], random)),
  );
  const ends = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-11-21', '2027-02-01'];
  return [...beside, oneOf(ends, random), FAR];
}

interface Question {
  readonly query: FigureQuery;
  readonly group: 'none' | 'month';
}

function questions(asked: Asked, knownAt: Instant | undefined, random: () => number): readonly Question[] {
  const from = addDays('2024-06-01', Math.floor(random() * 700));
  const window = { from, to: addDays(from, Math.floor(random() * 400)) };
  return [
    { query: { ...asked, knownAt, indicators: flows, placed: EVER }, group: 'month' },
    { query: { ...asked, knownAt, indicators: flows, placed: window }, group: 'none' },
    // In no period: also what is suspended, and the stocks.
    { query: { ...asked, knownAt }, group: 'none' },
  ];
}

async function compareOne(
  reader: Pick<StoreReader, 'tally'>,
  items: readonly Item[],
  { query, group }: Question,
): Promise<Compared> {
  const told = new Map((await reader.tally(query, group)).map((t) => [keyOf(t), countsOf(t)]));
  const expected = expectedCells(items, { query, group });
  const keys = [...new Set([...told.keys(), ...expected.keys()])];
  const differences = keys.flatMap((key) => {
    const [ledger, oracle] = [told.get(key) ?? NONE, expected.get(key) ?? NONE];
    if (ledger === oracle) return [];
    const { on, profile, knownAt = 'now', placed } = query;
    const period = placed ? `${placed.from}..${placed.to}` : 'no period';
    return [`${key} on ${on} by ${profile}, ${period}, known ${knownAt}: ledger ${ledger}, oracle ${oracle}`];
  });
  return { figures: keys.length, differences };
}

const keyOf = ({ indicator, unit, group }: Pick<Tally, 'indicator' | 'unit' | 'group'>): string =>
  `${indicator} ${unit} ${group}`;

const SIDES = ['met', 'missed', 'open', 'excluded', 'counted'] as const;
const told = (counts: readonly number[], amount: number): string =>
  `${SIDES.map((side, i) => `${counts[i]} ${side}`).join(', ')}, ${amount.toFixed(2)}`;
const NONE = told([0, 0, 0, 0, 0], 0);

const countsOf = (tally: Tally): string =>
  told(
    SIDES.map((side) => tally[side]),
    Number(tally.amount),
  );

function expectedCells(items: readonly Item[], { query, group }: Question): ReadonlyMap<string, string> {
  const cells = new Map<string, Item[]>();
  for (const item of items) {
    if (query.indicators && !query.indicators.includes(item.indicator)) continue;
    if (query.placed && !lies(item.placedOn, query.placed)) continue;
    const key = keyOf({ ...item, group: group === 'month' ? item.placedOn!.slice(0, 7) : '' });
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  return new Map(
    [...cells].map(([key, own]) => {
      const counts = SIDES.map((side) => own.filter((i) => i.side === side).length);
      const amount = own.filter((i) => i.side === 'counted').reduce((sum, i) => sum + (i.amount ?? 0), 0);
      return [key, told(counts, amount / 100)];
    }),
  );
}

const lies = (day: LocalDate | undefined, { from, to }: { from: LocalDate; to: LocalDate }): boolean =>
  day !== undefined && from <= day && day <= to;
