import { NEVER, dayNumber, dayOf, isLocalDate } from './local-date.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / DAY_MS;
const LAST = Date.UTC(2299, 11, 31) / DAY_MS;
const asTheRuntimeSays = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

describe('the number of a day', () => {
  it('is that of the runtime for every day from 1900 to NEVER, and leads back to the day', () => {
    const wrong: string[] = [];
    for (let number = FIRST; number <= LAST; number += 1) {
      const day = asTheRuntimeSays(number);
      if (dayNumber(day) !== number || dayOf(number) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(dayNumber(NEVER)).toBe(LAST);
  });

  it('goes beyond the days that are kept at hand', () => {
    for (const day of ['1899-12-31', '1600-02-29', '2300-01-01', '9999-12-31']) {
      expect(dayNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
      expect(dayOf(dayNumber(day))).toBe(day);
    }
  });

  it.each(['2026-02-30', '2026-13-01', '2100-02-29', '2026-00-10', '2026-01-00'])(
    'does not make a day of %s',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(dayOf(dayNumber(text))).not.toBe(text);
    },
  );
});
