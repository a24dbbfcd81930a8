import fc from 'fast-check';

import { arriving } from './arrival.ts';
import { carried } from './carrying.ts';
import { LATER, compare } from './comparing.ts';
import { LedgerInMemory } from './ledger-in-memory.ts';
import { laterHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';

describe('the rows of the later indicators, added up by hand', () => {
  it('say of every day what a second reader of their words says, by the rules of five places', async () => {
    await fc.assert(
      fc.asyncProperty(laterHistories, fc.nat(), fc.boolean(), async (events, seed, migrated) => {
        const ledger = new LedgerInMemory();
        const accepted = await carried(arriving(events, seed, migrated), ledger, seed);
        const { differences } = await compare(ledger, accepted, { seed, days: 6, scope: LATER });
        expect(differences).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS ?? 8, endOnFailure: true },
    );
  }, 600_000);
});
