import fc from 'fast-check';

import { type LocalDate, addDays } from '@fadu/domain';

/** Days from which the terms of the law are often counted: before holidays, before year ends, in a leap year. */
const ANCHORS = [
  '2024-02-29',
  '2024-11-05',
  '2025-01-20',
  '2025-09-22',
  '2025-10-27',
  '2026-02-10',
  '2026-10-26',
];

/** The terms themselves and the days beside them, so that every boundary is hit from both sides. */
const TERMS = [
  0, 1, 4, 5, 6, 7, 8, 9, 10, 14, 15, 16, 29, 30, 31, 45, 59, 60, 61, 62, 89, 90, 91, 92, 120, 121, 150,
];

/** Days around two year ends, so that holidays, make-up Saturdays and yearly duties are met often. */
export const day: fc.Arbitrary<LocalDate> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...ANCHORS), fc.constantFrom(...TERMS))
      .map(([anchor, term]) => addDays(anchor, term)),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 620 }).map((n) => addDays('2024-06-01', n)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-02-14'),
  },
  // Before the plan of the district, and where the calendar of the next year is asked for.
  { weight: 1, arbitrary: fc.constantFrom('2026-12-20', '2026-12-29', '2015-03-02') },
);
