import fc from 'fast-check';

import { type LocalDate, addDays } from '@fadu/domain';

/** Days from which the terms of the law are counted: before holidays and year ends, in a leap year, at the calendar's end. */
export const ANCHORS: readonly LocalDate[] = [
  '2024-02-29',
  '2024-11-05',
  '2025-01-20',
  '2025-09-22',
  '2025-10-27',
  '2026-02-10',
  '2026-10-26',
];

/** The terms themselves and the days beside them, so that boundaries are hit from both sides. */
const TERMS = [
  0, 0, 0, 1, 4, 5, 6, 7, 8, 9, 10, 14, 15, 16, 29, 30, 31, 59, 60, 61, 75, 89, 90, 91, 120, 121, 364, 365,
];

const ENDS = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31'];
/** Before any plan, and where the calendar of the next year is asked for. */
const ODD = ['2015-03-02', '2026-12-20', '2026-12-29'];

/** Days of one story: mostly at the terms counted from one day. */
export const daysAround = (anchor: LocalDate): fc.Arbitrary<LocalDate> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...TERMS).map((term) => addDays(anchor, term)) },
    { weight: 3, arbitrary: fc.integer({ min: -60, max: 400 }).map((n) => addDays(anchor, n)) },
    { weight: 1, arbitrary: fc.constantFrom(...ENDS) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  );
