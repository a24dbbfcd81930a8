import fc from 'fast-check';

import { type CloudEvent, type UnitRow, yearlyAnswers } from '@fadu/domain';

import { oneOf, randomFrom, shuffled, stamped } from './arrival.ts';
import { carried } from './carrying.ts';
import { LedgerInMemory } from './ledger-in-memory.ts';
import { doubleDecrease } from './oracle/litigation.ts';
import { Oracle } from './oracle/oracle.ts';
import { randomHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';

const units = ['u1', 'u2', 'u3', 'u-unknown'].map((id) => ({
  id,
  name: id,
  registeredOn: '2010-01-01',
  endedOn: '2299-12-31',
  history: [{ on: '2010-01-01', name: id, category: 'town', enforcement: true }],
})) as unknown as readonly UnitRow[];

const ofSuits = ({ subject }: CloudEvent): boolean => subject.startsWith('litigation/');
const period = { from: '2023-01-01', to: '2027-12-31', label: '' };

describe('双下降', () => {
  it('answers for every unit, the district and every year as a second reader of the contract does', async () => {
    const sides = new Set<string>();
    const property = fc.asyncProperty(randomHistories, fc.nat(), async (events, seed) => {
      const random = randomFrom(seed);
      const ledger = new LedgerInMemory();
      const accepted = await carried(stamped(shuffled(events.filter(ofSuits), seed)), ledger, seed);
      for (const on of [
        '2024-12-31',
        '2025-01-01',
        '2026-06-30',
        oneOf(['2027-12-31', '2028-01-01'], random),
      ]) {
        const yearly = await ledger.tally({ profile: 'national', on }, 'year');
        const suits = new Oracle(accepted).seen('litigation', on);
        for (const { unit, year, side } of yearlyAnswers({ period, on, yearly, units })) {
          sides.add(side);
          expect([unit, year, on, side]).toEqual([unit, year, on, doubleDecrease(suits, { unit, year, on })]);
        }
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS ?? 20 });
    expect([...sides].sort()).toEqual(['met', 'missed', 'open']);
  }, 600_000);
});
