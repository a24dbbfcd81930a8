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
import type { Asked, Item, Place } from './oracle/fact.ts';
import { READ_LATER } from './oracle/later/what-it-reads.ts';
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

/** Which of the indicators are compared, and by whose rules. */
export interface Scope {
  readonly places: readonly Place[];
  readonly flows: readonly string[];
  readonly flowsAndStocks: readonly string[];
  readonly items: (oracle: Oracle, asked: Asked) => readonly Item[];
}

const scopeOf = (read: ReadonlySet<string>, places: readonly Place[], items: Scope['items']): Scope => {
  const own = indicators.filter((i) => read.has(i.id));
  return {
    places,
    items,
    flows: own.filter((i) => i.kind !== 'stock').map((i) => i.id),
    flowsAndStocks: own.map((i) => i.id),
  };
};

/** The first indicators, of contract §5. */
export const FIRST = scopeOf(READ_BY_ORACLE, ['yongchuan', 'national'], (oracle, asked) =>
  oracle.items(asked),
);
/** Those that came later, by the rules of all five places. */
export const LATER = scopeOf(
  READ_LATER,
  ['yongchuan', 'national', 'miyun', 'liaoning', 'yancheng-edz'],
  (oracle, asked) => oracle.laterItems(asked),
);

const EVER = { from: '1900-01-01', to: '2199-12-31' };

/** How it is asked; the first indicators where nothing else is said. */
interface Asking {
  readonly seed: number;
  /** how many days are asked for, of what is known now; half as many of what was known once */
  readonly days: number;
  readonly scope?: Scope;
}

/**
 * Asks ledger and oracle the same questions: on days beside every boundary, by month, by any period, by what was known.
 */
export async function compare(
  reader: Reader,
  accepted: readonly CloudEvent[],
  { seed, days, scope = FIRST }: Asking,
): Promise<Compared> {
  const random = randomFrom(seed);
  const once = oneOf([...new Set(accepted.map((e) => e.recordedat!))].sort(), random);
  const answers = [
    ...(await compareKnown(reader, new Oracle(accepted), { knownAt: undefined, random, days, scope })),
    ...(await compareKnown(reader, new Oracle(accepted, once), {
      knownAt: once,
      random,
      days: days / 2,
      scope,
    })),
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
  readonly scope: Scope;
}

async function compareKnown(reader: Reader, oracle: Oracle, manner: Manner): Promise<readonly Compared[]> {
  const answers: Compared[] = [];
  for (const on of daysToAsk(oracle, manner)) {
    for (const question of questions(on, manner)) {
      const { profile } = question;
      answers.push(await compareOne(reader, manner.scope.items(oracle, { on, profile }), question));
    }
  }
  return answers;
}

/** Due days and the days after them, year ends, today, and days to come. */
function daysToAsk(oracle: Oracle, { random, days: n, scope }: Manner): readonly LocalDate[] {
  const asked = { on: FAR, profile: scope.places[0]! };
  const placed = scope.items(oracle, asked).flatMap((i) => i.placedOn ?? []);
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

/** Every month by two profiles; any period, and none (also what is suspended, and the stocks), by one of them. */
function questions(on: LocalDate, { knownAt, random, scope }: Manner): readonly Question[] {
  const { places, flows, flowsAndStocks } = scope;
  const from = addDays('2024-06-01', Math.floor(random() * 700));
  const window = { from, to: addDays(from, Math.floor(random() * 400)) };
  const any = () => oneOf(places, random);
  const [one, other] = places.length > 2 ? [any(), any()] : places;
  const months = { on, knownAt, indicators: flows, placed: EVER };
  return [
    { profile: one!, query: months, group: 'month' },
    { profile: other!, query: months, group: 'month' },
    { profile: any(), query: { on, knownAt, indicators: flows, placed: window }, group: 'none' },
    { profile: any(), query: { on, knownAt, indicators: flowsAndStocks }, group: 'none' },
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
