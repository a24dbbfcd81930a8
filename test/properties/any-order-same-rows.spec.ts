import fc from 'fast-check';

import { type CloudEvent, type LogRecord, type Row, caseTables } from '@fadu/domain';
import { InMemoryEventLog, InMemoryLedger, MemoryTables } from '@fadu/domain/testing';

import { instant, randomFrom, recordOf, shuffled, stamped } from './arrival.ts';
import { book, carried, finish, projectorOf } from './carrying.ts';
import { randomHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';

/** What the tables say, whatever way the rows came into them. */
const contents = (tables: MemoryTables, withInstants: boolean) => ({
  items: tables.net('item_changes', withInstants),
  findings: tables.net('finding_changes', withInstants),
  cases: Object.values(caseTables).flatMap(({ name }) => tables.current(name)),
  events: tables.rows.get('events')?.length ?? 0,
});

/** Everything at once, in the order in which it became known. */
async function inOneStep(records: readonly LogRecord[]): Promise<MemoryTables> {
  const tables = new MemoryTables();
  const log = new InMemoryEventLog({ partitions: 1 });
  await log.append(records);
  await finish(projectorOf(log, tables, { batch: 100_000 }));
  return tables;
}

async function inPiecesOf(records: readonly LogRecord[], seed: number): Promise<MemoryTables> {
  const tables = new MemoryTables();
  await carried(records, tables, seed);
  return tables;
}

const check = (holds: (events: readonly CloudEvent[], seed: number) => Promise<void>) =>
  fc.assert(fc.asyncProperty(randomHistories, fc.nat(), holds), { seed: SEED, numRuns: RUNS ?? 8 });

describe('the same events, known at the same instants', () => {
  it(
    'leave the same rows at the same instants in pieces as at once',
    () =>
      check(async (events, seed) => {
        const records = stamped(shuffled(events, seed));
        const pieces = await inPiecesOf(records, seed);
        expect(contents(pieces, true)).toEqual(contents(await inOneStep(records), true));
      }),
    600_000,
  );

  it(
    'leave them also when older knowledge arrives late, as in a migration',
    () =>
      check(async (events, seed) => {
        const records = stamped(shuffled(events, seed));
        const late = await inPiecesOf(shuffled(records, seed + 1), seed);
        expect(contents(late, true)).toEqual(contents(await inOneStep(records), true));
      }),
    600_000,
  );
});

/** Every version of every case judged by every indicator, nothing kept from the version before. */
async function judgedAnew(records: readonly LogRecord[]): Promise<MemoryTables> {
  const tables = new MemoryTables();
  const log = new InMemoryEventLog({ partitions: 1 });
  await log.append(records);
  const ledger = new InMemoryLedger();
  await ledger.project(log, book);
  await tables.write('item_changes', ledger.changes as unknown as Row[], 'all');
  return tables;
}

describe('a version of a case', () => {
  it(
    'says what judging it anew says, though what new facts cannot change is not judged again',
    () =>
      check(async (events, seed) => {
        const records = stamped(shuffled(events, seed), 1 + (seed % 4));
        const pieces = await inPiecesOf(records, seed);
        const anew = await judgedAnew(records);
        expect(pieces.net('item_changes', true)).toEqual(anew.net('item_changes', true));
      }),
    600_000,
  );
});

describe('the same events, known at other instants', () => {
  it(
    'leave the same rows standing',
    () =>
      check(async (events, seed) => {
        const random = randomFrom(seed);
        const anyTime = shuffled(events, seed).map((e) => recordOf(e, instant(Math.floor(random() * 30))));
        const one = contents(await inPiecesOf(anyTime, seed), false);
        const other = contents(await inOneStep(stamped(events)), false);
        expect({ ...one, cases: [] }).toEqual({ ...other, cases: [] });
      }),
    600_000,
  );
});

describe('a ledger', () => {
  it(
    'adds up to nothing or one for every row',
    () =>
      check(async (events, seed) => {
        const tables = await inPiecesOf(stamped(shuffled(events, seed)), seed);
        for (const table of ['item_changes', 'finding_changes']) {
          expect(tables.net(table, false).filter((row) => !row.startsWith('1 '))).toEqual([]);
        }
      }),
    600_000,
  );
});
