import fc from 'fast-check';

import { arriving } from './arrival.ts';
import { carried } from './carrying.ts';
import { compare } from './comparing.ts';
import { LedgerInMemory } from './ledger-in-memory.ts';
import { randomHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';

describe('the rows of the projector, added up by hand', () => {
  it('say of every day what a second reader of the contract says', async () => {
    await fc.assert(
      fc.asyncProperty(randomHistories, fc.nat(), fc.boolean(), async (events, seed, migrated) => {
        const ledger = new LedgerInMemory();
        const accepted = await carried(arriving(events, seed, migrated), ledger, seed);
        const { differences } = await compare(ledger, accepted, { seed, days: 6 });
        expect(differences).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS ?? 25 },
    );
  }, 600_000);
});
