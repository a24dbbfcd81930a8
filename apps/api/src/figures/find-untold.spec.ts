import {
  type AnyIndicator,
  type DecidingFact,
  type LocalDate,
  type Tally,
  nothingMet,
  untoldOf,
} from '@fadu/domain';
import fc from 'fast-check';

import { type Counted, findUntold } from './find-untold.ts';

const FACTS: readonly DecidingFact[] = ['petition.rated', 'petition.replied', 'petition.settled'] as never;
const DAYS: readonly LocalDate[] = ['2024-12-31', '2025-06-30', '2025-12-31'];

interface Drawn {
  readonly on: LocalDate;
  readonly figures: readonly { decidedBy: DecidingFact[]; met: number; open: number }[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  on: fc.constantFrom(...DAYS),
  figures: fc.array(
    fc.record({ decidedBy: fc.subarray([...FACTS]), met: fc.nat({ max: 1 }), open: fc.nat({ max: 1 }) }),
    { maxLength: 4 },
  ),
});
/** The day on which each fact was first told, if ever. */
const firstDays = fc.tuple(...FACTS.map(() => fc.option(fc.constantFrom(...DAYS))));

const countedOf = ({ on, figures }: Drawn, n: number): Counted => ({
  on,
  indicators: figures.map(
    ({ decidedBy }, i) =>
      ({ id: `${n}-${i}`, ...(decidedBy.length > 0 && { decidedBy }) }) as unknown as AnyIndicator,
  ),
  tallies: figures.map(({ met, open }, i): Tally => {
    const counts = { met, missed: 0, open, excluded: 0, counted: 0, amount: '0' };
    return { indicator: `${n}-${i}`, unit: 'sf', group: '', ...counts };
  }),
});

describe('what nobody ever told', () => {
  it('is the same as when each is asked about every fact, and nothing is asked in vain', () =>
    fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 4 }), firstDays, async (all, first) => {
        const toldBy = (facts: readonly DecidingFact[], on: LocalDate) =>
          new Set(facts.filter((fact) => (first[FACTS.indexOf(fact)] ?? '9999') <= on));
        const counted = all.map(countedOf);
        const each = counted.flatMap(({ indicators, tallies, on }) => [
          ...untoldOf(nothingMet(indicators, tallies), toldBy(FACTS, on)),
        ]);
        const asked: LocalDate[] = [];
        let before: ReadonlySet<DecidingFact> = new Set(FACTS);
        const found = await findUntold(counted, (facts, on) => {
          expect(facts).not.toHaveLength(0);
          // What is not told by a day is not by an earlier one: nobody needs to ask.
          expect(facts.filter((fact) => !before.has(fact))).toEqual([]);
          asked.push(on);
          before = toldBy(facts, on);
          return Promise.resolve(before);
        });
        expect([...found].sort()).toEqual(each.sort());
        expect(asked).toEqual([...new Set(asked)]);
      }),
    ));
});
