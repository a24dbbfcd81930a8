import { zh } from '../i18n/zh.ts';
import { daysOf, inKind, neighbour, readPeriod, sayPeriod, writePeriod, type Period } from './period.ts';

const read = (text: string): Period => {
  const period = readPeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
};

describe('a period in the address', () => {
  it.each(['2025', '2025H1', '2025Q4', '2025-03', '2024-07-01..2025-06-30'])(
    'keeps %s as it stands',
    (text) => {
      expect(writePeriod(read(text))).toBe(text);
    },
  );

  it.each([
    '',
    '25',
    '2025H3',
    '2025Q0',
    '2025-13',
    '2025-02-30..2025-03-01',
    '2025-02-01..2025-01-01',
    '2025..2026',
  ])('refuses %p', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it.each([
    ['2025', -1, '2024'],
    ['2025H1', -1, '2024H2'],
    ['2025Q4', 1, '2026Q1'],
    ['2025-01', -1, '2024-12'],
    ['2025-12', 1, '2026-01'],
  ])('goes from %s by %i to %s', (text, step, expected) => {
    const next = neighbour(read(text), step);
    expect(next && writePeriod(next)).toBe(expected);
  });

  it('has no neighbour when it is a range of days', () => {
    expect(neighbour(read('2025-01-01..2025-01-09'), 1)).toBeUndefined();
  });

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025Q3', '2025-07-01', '2025-09-30'],
    ['2025H2', '2025-07-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(daysOf(read(text))).toEqual({ from, to });
  });

  it('becomes the part of the year in which it starts', () => {
    expect(writePeriod(inKind(read('2025-08'), 'quarter'))).toBe('2025Q3');
    expect(writePeriod(inKind(read('2025Q3'), 'half'))).toBe('2025H2');
    expect(writePeriod(inKind(read('2025'), 'month'))).toBe('2025-01');
    expect(writePeriod(inKind(read('2025H1'), 'range'))).toBe('2025-01-01..2025-06-30');
  });

  it('is said the way officials say it', () => {
    expect(sayPeriod(read('2025Q3'), zh.period)).toBe('2025年第三季度');
    expect(sayPeriod(read('2025H1'), zh.period)).toBe('2025年上半年');
  });
});
