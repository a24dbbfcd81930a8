import {
  type CloudEvent,
  type FigureQuery,
  type Instant,
  type LocalDate,
  type Tally,
  addDays,
  indicators,
} from '@fadu/domain';

import { oneOf, randomFrom } from './arrival.ts';
import type { Asked, Item } from './oracle/fact.ts';
import { Oracle } from './oracle/oracle.ts';
import { READ_BY_ORACLE } from './oracle/what-it-reads.ts';

/** What is compared: the ledger, in ClickHouse or in memory. */
export interface Reader {
  tally(query: FigureQuery, group: 'none' | 'month'): Promise<readonly Tally[]>;
}

export interface Compared {
  /** figures that either side had something to say of */
  readonly figures: number;
  /** in words, ready to be read in a failing test */
  readonly differences: readonly string[];
}

const FAR = '2030-06-30';
const read = indicators.filter((i) => READ_BY_ORACLE.has(i.id));
const flows = read.filter((i) => i.kind !== 'stock').map((i) => i.id);
const flowsAndStocks = read.map((i) => i.id);
const EVER = { from: '1900-01-01', to: '2199-12-31' };

/**
 * Asks ledger and oracle the same questions: on days beside every boundary, by month, by any period, by what was known.
 * @param days how many days are asked for, of what is known now; half as many of what was known once
 */
export async function compare(
  reader: Reader,
  accepted: readonly CloudEvent[],
  seed: number,
  days: number,
): Promise<Compared> {
  const random = randomFrom(seed);
  const once = oneOf([...new Set(accepted.map((e) => e.recordedat!))].sort(), random);
  const answers = [
    ...(await compareKnown(reader, new Oracle(accepted), { knownAt: undefined, random, days })),
    ...(await compareKnown(reader, new Oracle(accepted, once), { knownAt: once, random, days: days / 2 })),
  ];
  return {
    figures: answers.reduce((sum, a) => sum + a.figures, 0),
    differences: answers.flatMap((a) => a.differences),
  };
}

interface Manner {
  readonly knownAt: Instant | undefined;
  readonly random: () => number;
  readonly days: number;
}

async function compareKnown(
  reader: Reader,
  oracle: Oracle,
  { knownAt, random, days }: Manner,
): Promise<readonly Compared[]> {
  const answers: Compared[] = [];
  for (const on of daysToAsk(oracle, random, days)) {
    for (const question of questions(on, knownAt, random)) {
      const { profile } = question;
      answers.push(await compareOne(reader, oracle.items({ on, profile }), question));
    }
  }
  return answers;
}

/** Due days and the days after them, year ends, today, and days to come. */
function daysToAsk(oracle: Oracle, random: () => number, n: number): readonly LocalDate[] {
  const placed = oracle.items({ on: FAR, profile: 'yongchuan' }).flatMap((i) => i.placedOn ?? []);
  const happened = oracle.seen('', FAR).flatMap((facts) => facts.map((f) => f.on));
  const beside = Array.from({ length: happened.length > 0 ? n - 2 : 0 }, (_, i) =>
    placed.length > 0 && i % 2 === 0
      ? addDays(oneOf(placed, random), oneOf([-1, 0, 0, 1, 1], random))
      : addDays(oneOf(happened, random), oneOf([-1, 0, 5, 6, 7, 8, 9, 30], random)),
  );
  const ends = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-11-21', '2027-02-01'];
  return [...beside, oneOf(ends, random), FAR];
}

interface Question {
  readonly profile: Asked['profile'];
  readonly query: Omit<FigureQuery, 'profile'>;
  readonly group: 'none' | 'month';
}

/** Every month by both profiles; any period, and none (also what is suspended, and the stocks), by one of them. */
function questions(on: LocalDate, knownAt: Instant | undefined, random: () => number): readonly Question[] {
  const from = addDays('2024-06-01', Math.floor(random() * 700));
  const window = { from, to: addDays(from, Math.floor(random() * 400)) };
  const either = () => oneOf(['yongchuan', 'national'] as const, random);
  const months = { on, knownAt, indicators: flows, placed: EVER };
  return [
    { profile: 'yongchuan', query: months, group: 'month' },
    { profile: 'national', query: months, group: 'month' },
    { profile: either(), query: { on, knownAt, indicators: flows, placed: window }, group: 'none' },
    { profile: either(), query: { on, knownAt, indicators: flowsAndStocks }, group: 'none' },
  ];
}

async function compareOne(
  reader: Reader,
  items: readonly Item[],
  { profile, query, group }: Question,
): Promise<Compared> {
  const answer = new Map(
    (await reader.tally({ ...query, profile }, group)).map((t) => [keyOf(t), countsOf(t)]),
  );
  const expected = expectedCells(items, query, group);
  const keys = [...new Set([...answer.keys(), ...expected.keys()])];
  const differences = keys.flatMap((key) => {
    const [ledger, oracle] = [answer.get(key) ?? NONE, expected.get(key) ?? NONE];
    if (ledger === oracle) return [];
    const { on, knownAt = 'now', placed } = query;
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

function expectedCells(
  items: readonly Item[],
  query: Question['query'],
  group: Question['group'],
): ReadonlyMap<string, string> {
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
