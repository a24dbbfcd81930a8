import { parseArgs } from 'node:util';

export const scenarioNames = ['ceiling', 'load', 'rebuild', 'latency', 'visible', 'start', 'kafka'] as const;
/** How the events of a load follow each other; see `benchEvents`. */
const EVERY = ['by-case', 'ordered', 'shuffled'] as const;
export type Order = (typeof EVERY)[number];
export type ScenarioName = (typeof scenarioNames)[number];

/** A bulk load: the same events in every order, or in one only where the others would take an hour. */
export interface LoadSize {
  readonly events: number;
  readonly cases: number;
  readonly orders: readonly Order[];
}

export interface BenchOptions {
  readonly size: 'quick' | 'default' | 'full';
  readonly only: ReadonlySet<ScenarioName>;
  readonly loads: readonly LoadSize[];
  /** sizes of the ledger at which latencies are measured, in items of one profile */
  readonly items: readonly number[];
  /** warm requests of each kind with one client; every one of 20 clients asks a fifth as often */
  readonly requests: number;
  /** single events posted to see when they become visible */
  readonly singles: number;
  /** keep the data folders, for a look at them afterwards */
  readonly keep: boolean;
  /** profile the server: writes .cpuprofile files into `bench/` */
  readonly profile: boolean;
}

const sizes = {
  quick: {
    loads: [{ events: 50_000, cases: 15_000, orders: EVERY }],
    items: [50_000],
    requests: 60,
    singles: 20,
  },
  default: {
    loads: [{ events: 500_000, cases: 150_000, orders: EVERY }],
    items: [100_000, 1_000_000],
    requests: 200,
    singles: 60,
  },
  full: {
    loads: [
      { events: 500_000, cases: 150_000, orders: EVERY },
      { events: 10_000_000, cases: 3_000_000, orders: ['ordered'] },
    ],
    items: [100_000, 1_000_000, 10_000_000],
    requests: 200,
    singles: 60,
  },
} as const satisfies Record<
  BenchOptions['size'],
  Pick<BenchOptions, 'loads' | 'items' | 'requests' | 'singles'>
>;

export const usage = `npm run bench -- [--quick | --full | --kafka] [--only ${scenarioNames.join(',')}]
                 [--order ${EVERY.join(',')}] [--events N] [--keep]
                 [--profile]
  --quick    50,000 events, for a first look (about a minute)
  (default)  500,000 events and ledgers of 0.1 and 1 million items
  --full     also 10 million events and items: hours on a small machine, about 20 GB of disk
  --kafka    the distributed size through a real broker beside the embedded one, and nothing else (Java, Maven)
  --only     some of the scenarios; "rebuild" needs "load" and brings it along
  --order    the bulk loads in some of the orders only
  --events   as many events in each bulk load, in three tenths as many cases
  --keep     leaves the data folders where they are
  --profile  writes a .cpuprofile of the server beside bench/latest.json`;

/** @throws Error with a sentence for whoever typed it */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      only: { type: 'string', default: scenarioNames.filter((name) => name !== 'kafka').join(',') },
      order: { type: 'string', default: EVERY.join(',') },
      events: { type: 'string' },
      kafka: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  });
  const size = values.full ? 'full' : values.quick ? 'quick' : 'default';
  const only = chosen(values.kafka ? 'kafka' : values.only, scenarioNames, 'scenario');
  if (only.has('rebuild')) only.add('load');
  const wanted = chosen(values.order, EVERY, 'order');
  const sized = values.events === undefined ? sizes[size].loads : [loadOf(values.events)];
  const loads = sized.map((load: LoadSize) => ({
    ...load,
    orders: load.orders.filter((order) => wanted.has(order)),
  }));
  return { ...sizes[size], size, only, loads, keep: values.keep, profile: values.profile };
}

function loadOf(text: string): LoadSize {
  const events = Number(text);
  if (!Number.isInteger(events) || events < 1000)
    throw new Error(`--events ${text}: write a whole number from 1000 on.`);
  return { events, cases: Math.round(events * 0.3), orders: EVERY };
}

function chosen<Name extends string>(list: string, names: readonly Name[], what: string): Set<Name> {
  const named = list.split(',').map((name) => name.trim());
  const unknown = named.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) {
    throw new Error(`There is no ${what} "${unknown.join('", "')}": choose from ${names.join(', ')}.`);
  }
  return new Set(names.filter((name) => named.includes(name)));
}
