import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import {
  type CloudEvent,
  type StoreReader,
  type ValueRow,
  figureTable,
  indicators,
  lawOf,
  nothingMet,
  parsePeriod,
  profiles,
  untoldOf,
} from '@fadu/domain';
import { openEmbeddedStore } from '@fadu/store-clickhouse';
import { HandingSheet } from '@fadu/store-clickhouse/row-binary';

import { arriving, oneOf, randomFrom } from './arrival.ts';
import { carried } from './carrying.ts';
import { FIRST, LATER, type Scope } from './comparing.ts';
import type { Asked, Item } from './oracle/fact.ts';
import { Oracle } from './oracle/oracle.ts';
import { ANY_STEP, NOT_REPORTED, SAID_BESIDE } from './oracle/what-decides.ts';
import { laterHistories, randomHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';

const DECIDING = { ...SAID_BESIDE, ...NOT_REPORTED, ...ANY_STEP };
const PERIOD = parsePeriod('2020-01-01..2026-12-31');

/** A district in which some of what decides is never sent by anybody. */
function thinned(events: readonly CloudEvent[], seed: number): readonly CloudEvent[] {
  const random = randomFrom(seed);
  const kept = new Map<string, boolean>();
  return events.filter(({ type }) => {
    const name = type.replace(/^fadu\./, '').replace(/\.v1$/, '');
    if (!Object.values(DECIDING).some((deciding) => deciding.some((one) => one.startsWith(name))))
      return true;
    if (!kept.has(type)) kept.set(type, random() < 0.4);
    return kept.get(type);
  });
}

async function inOwnStore<T>(
  work: (reader: StoreReader, events: readonly CloudEvent[]) => Promise<T>,
  fill: () => readonly CloudEvent[],
  seed: number,
): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), 'fadu-untold-'));
  const projector = await openEmbeddedStore({ path, role: 'projector' });
  const api = await openEmbeddedStore({ path, role: 'api' });
  try {
    const accepted = await carried(
      arriving(fill(), seed, seed % 2 === 0),
      projector.writer,
      seed,
      () => new HandingSheet(),
    );
    return await work(api.reader, accepted);
  } finally {
    await projector.close();
    await api.close();
    await rm(path, { recursive: true, force: true });
  }
}

/** What is expected of a figure, of the items of one indicator and unit: its silence, what is said beside, or nothing. */
function expected(id: string, items: readonly Item[], oracle: Oracle, on: string): string {
  const sides = items.map(({ side }) => side);
  const openCounts = indicators.find((i) => i.id === id)!.aggregate.denominator.includes('open');
  const counts = sides.some((side) => side === 'missed' || (openCounts && side === 'open'));
  if (!counts || sides.includes('met')) return 'as ever';
  const deciding = DECIDING[id];
  if (!deciding || deciding.some((what) => oracle.everTold(what, on))) return 'as ever';
  return SAID_BESIDE[id] ? 'said beside' : 'not reported';
}

function found({ value, display, status, reason, note }: ValueRow): string {
  if (reason !== 'facts_never_reported') return 'as ever';
  expect(note?.zh).toContain('从未报送过');
  if (value !== null) return 'said beside';
  return display === '未报送' && status === 'no_data' ? 'not reported' : 'unclear';
}

interface Question extends Asked {
  readonly knownAt: string | undefined;
}

async function rowsOf(reader: StoreReader, scope: Scope, { on, profile, knownAt }: Question) {
  const own = indicators.filter((i) => scope.flowsAndStocks.includes(i.id));
  const query = { profile, on, knownAt, indicators: own.map((i) => i.id) };
  const tallies = await reader.tally(query, 'none');
  const doubtful = nothingMet(own, tallies);
  const facts = doubtful.flatMap(({ decidedBy = [] }) => decidedBy);
  const untold = untoldOf(doubtful, await reader.everTold({ facts, on, knownAt }));
  const law = lawOf(profile, profiles);
  return own.flatMap((definition) => {
    const mine = tallies.filter((t) => t.indicator === definition.id);
    const input = { definition, law, period: PERIOD, grouping: 'none' as const, units: [], untold };
    return figureTable({ ...input, tallies: mine, reported: new Set() }).rows.map((row) => ({
      id: definition.id,
      ...row,
    }));
  });
}

async function differences(reader: StoreReader, oracle: Oracle, scope: Scope, asked: Question) {
  const items = scope.items(oracle, asked);
  const rows = await rowsOf(reader, scope, asked);
  return rows.map((row) => {
    const own = items.filter((i) => i.indicator === row.id && i.unit === row.unit);
    return {
      row: `${row.id} ${row.unit} on ${asked.on}`,
      found: found(row),
      expected: expected(row.id, own, oracle, asked.on),
    };
  });
}

const compareDistricts = async (histories: typeof randomHistories, scope: Scope): Promise<string[]> => {
  const said: string[] = [];
  const compareOne = async (events: readonly CloudEvent[], seed: number) =>
    inOwnStore(
      async (reader, accepted) => {
        const random = randomFrom(seed);
        const once = oneOf([...new Set(accepted.map((e) => e.recordedat!))].sort(), random);
        for (const knownAt of [undefined, once]) {
          const oracle = new Oracle(accepted, knownAt);
          for (const on of ['2024-12-31', '2025-06-30', '2026-02-01', '2030-06-30']) {
            const asked = { on, knownAt, profile: oneOf(scope.places, random) };
            const answers = await differences(reader, oracle, scope, asked);
            expect(answers.filter((a) => a.found !== a.expected)).toEqual([]);
            said.push(...answers.map((a) => a.found));
          }
        }
      },
      () => thinned(events, seed),
      seed,
    );
  await fc.assert(fc.asyncProperty(histories, fc.nat(), compareOne), {
    seed: SEED,
    numRuns: RUNS ?? 3,
    endOnFailure: true,
  });
  return said;
};

describe('what nobody in a district ever reported', () => {
  it('is said beside the figures of contract §5, and changes none of them', async () => {
    const said = await compareDistricts(randomHistories, FIRST);
    expect(said.filter((one) => one === 'said beside').length).toBeGreaterThan(5);
    expect(said).not.toContain('not reported');
  }, 600_000);

  it('is 未报送 of the later indicators, and not 0 %, exactly where a second reader says so', async () => {
    const said = await compareDistricts(laterHistories, LATER);
    expect(said.filter((one) => one === 'not reported').length).toBeGreaterThan(5);
    expect(said).toContain('as ever');
  }, 600_000);
});
