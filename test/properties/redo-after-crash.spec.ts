import fc from 'fast-check';

import { type CloudEvent, type JoiningSheet, caseTables } from '@fadu/domain';
import { MemoryTables } from '@fadu/domain/testing';
import type { Projector } from '@fadu/projector';

import { inPieces, randomFrom, stamped, shuffled } from './arrival.ts';
import { UnevenLog, carried, mannerBy, projectorOf } from './carrying.ts';
import { randomHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';
import { Trouble, TroubleError, troubledCheckpoints, troubledWriter } from './trouble.ts';

/** Tries a step; what the store or the disk refused is tried again later. */
async function tryStep(projector: Projector<JoiningSheet>): Promise<boolean> {
  try {
    await projector.step();
    return true;
  } catch (error) {
    if (error instanceof TroubleError) return false;
    throw error;
  }
}

/** Carries events while writes and checkpoints fail, and processes die between a failure and the next attempt. */
async function carriedInTrouble(events: readonly CloudEvent[], seed: number) {
  const random = randomFrom(seed);
  const tables = new MemoryTables();
  const log = new UnevenLog(random);
  const trouble = new Trouble(random, 0.08);
  const manner = mannerBy(random);
  const started = (): Projector<JoiningSheet> =>
    projectorOf(
      log,
      troubledWriter((...insert) => tables.write(...insert), trouble),
      { ...manner, checkpoints: troubledCheckpoints(log.checkpoints, trouble) },
    );
  let projector = started();
  const stepOrDie = async () => {
    if (!(await tryStep(projector)) && random() < 0.5) projector = started();
  };
  for (const piece of inPieces(stamped(shuffled(events, seed)), random)) {
    await log.append(piece);
    await stepOrDie();
  }
  while (!projector.idle()) await stepOrDie();
  return { tables, failures: trouble.failures };
}

const rowsOf = (tables: MemoryTables) => ({
  items: tables.net('item_changes', true),
  findings: tables.net('finding_changes', true),
  cases: Object.values(caseTables).flatMap(({ name }) => tables.current(name)),
  events: (tables.rows.get('events') ?? [])
    .map((row) => `${String(row['source'])} ${String(row['id'])}`)
    .sort(),
});

describe('a projector whose store, disk and process fail', () => {
  it('leaves what one without trouble leaves, and nothing twice', async () => {
    let failures = 0;
    await fc.assert(
      fc.asyncProperty(randomHistories, fc.nat(), async (events, seed) => {
        const calm = new MemoryTables();
        await carried(stamped(shuffled(events, seed)), calm, seed + 1);
        const troubled = await carriedInTrouble(events, seed);
        failures += troubled.failures;
        expect(rowsOf(troubled.tables)).toEqual(rowsOf(calm));
      }),
      { seed: SEED, numRuns: RUNS ?? 12 },
    );
    expect(failures).toBeGreaterThan(20);
  }, 600_000);
});
