import fc from 'fast-check';

import { isLocalDate } from '@fadu/domain';

import { dayNumberIn, millisecondsOf } from './read-times.ts';

const instantBetween = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true });
const two = (n: number): string => String(n).padStart(2, '0');

describe('an instant for the store', () => {
  it('is the one that the runtime reads, as ingest writes it', () => {
    fc.assert(
      fc.property(instantBetween('1899-01-01T00:00:00Z', '2301-01-01T00:00:00Z'), (date) => {
        expect(millisecondsOf(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it('is the one that the runtime reads, with any offset and with or without parts of a second', () => {
    const offsets = fc.constantFrom('Z', '+08:00', '-05:30', '+00:00');
    const parts = fc.constantFrom('', '.5', '.123', '.123456');
    fc.assert(
      fc.property(
        instantBetween('1950-01-01T00:00:00Z', '2200-01-01T00:00:00Z'),
        parts,
        offsets,
        (date, part, offset) => {
          const text = `${date.toISOString().slice(0, 19)}${part}${offset}`;
          expect(millisecondsOf(text)).toBe(Date.parse(text));
        },
      ),
    );
  });

  it.each([
    '2026-02-30T08:00:00.000Z',
    '2026-13-01T08:00:00+08:00',
    '2026-01-01T24:00:01.000Z',
    '2026-01-01T08:60:00.000Z',
    '2026-01-01T08:00:00.00aZ',
    '２０２６-01-01T08:00:00.000Z',
    '',
    'yesterday',
  ])('is what the runtime makes of %j, be it nothing', (text) => {
    expect(millisecondsOf(text)).toBe(Date.parse(text));
  });
});

describe('a day for the store', () => {
  it('has a number when it is a day of the calendar', () => {
    const numbers = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.nat(13), fc.nat(32));
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const text = `${year}-${two(month)}-${two(day)}`;
        const expected = isLocalDate(text) ? Date.parse(`${text}T00:00:00Z`) / 86_400_000 : undefined;
        expect(dayNumberIn(text)).toBe(expected);
      }),
    );
  });

  it.each([
    '1899-12-31',
    '2300-01-01',
    '2026-1-1',
    '2026/01/01',
    '2026-01-01 ',
    '20260101',
    '',
    '２０２６-01-01',
  ])('has none when it is written %j', (text) => {
    expect(dayNumberIn(text)).toBeUndefined();
  });

  it('has one for the day that stands for none', () => {
    expect(dayNumberIn('2299-12-31')).toBe(Date.UTC(2299, 11, 31) / 86_400_000);
  });
});
