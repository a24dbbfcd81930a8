import fc from 'fast-check';

import { groupOf, groupsOf } from './groups.ts';
import { InvalidPeriodError, parsePeriod } from './period.ts';

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025H1', '2025-01-01', '2025-06-30'],
    ['2025H2', '2025-07-01', '2025-12-31'],
    ['2025Q1', '2025-01-01', '2025-03-31'],
    ['2025Q3', '2025-07-01', '2025-09-30'],
    ['2025Q4', '2025-10-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2199', '2199-01-01', '2199-12-31'],
    ['2024-07-01..2025-06-30', '2024-07-01', '2025-06-30'],
    ['2024-02-29..2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to, label: text });
  });

  it.each([
    '',
    ' ',
    '25',
    '2025q3',
    '2025Q0',
    '2025Q5',
    '2025H3',
    '2025-00',
    '2025-13',
    '2025-3',
    '1899',
    '2200',
    '2025-03-01',
    '2025..2026',
    '2025-02-29..2025-03-01',
    '2025-01-01..2025-02-30',
    '2025-01-01..',
    '2025-01-01..2025-02-01..2025-03-01',
    '2025-01-02..2025-01-01',
    "2025' OR 1=1",
  ])('"%s" is refused with the forms there are', (text) => {
    expect(() => parsePeriod(text)).toThrow(InvalidPeriodError);
    expect(() => parsePeriod(text)).toThrow(/2025Q3, 2025-03 or 2024-07-01\.\.2025-06-30/);
  });

  it('says that a stretch runs backwards', () => {
    expect(() => parsePeriod('2025-02-01..2025-01-01')).toThrow('ends before it begins');
  });
});

describe('the groups of a period', () => {
  it('are cut to the period at both ends', () => {
    expect(groupsOf(parsePeriod('2025-01-15..2025-03-02'), 'month')).toEqual([
      { from: '2025-01-15', to: '2025-01-31', label: '2025-01' },
      { from: '2025-02-01', to: '2025-02-28', label: '2025-02' },
      { from: '2025-03-01', to: '2025-03-02', label: '2025-03' },
    ]);
  });

  it('are refused when nobody could read them', () => {
    expect(() => groupsOf(parsePeriod('1900-01-01..2199-12-31'), 'month')).toThrow('group by year');
    expect(groupsOf(parsePeriod('1900-01-01..2199-12-31'), 'year')).toHaveLength(300);
  });

  it.each(['month', 'quarter', 'year'] as const)('by %s, cover every day once', (grouping) => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].map((d) => d.toISOString().slice(0, 10)).sort() as [string, string];
        const groups = groupsOf(parsePeriod(`${from}..${to}`), grouping);
        expect(groups[0]!.from).toBe(from);
        expect(groups.at(-1)!.to).toBe(to);
        for (const group of groups) {
          expect(groupOf(group.from, grouping)).toBe(group.label);
          expect(groupOf(group.to, grouping)).toBe(group.label);
        }
        expect(new Set(groups.map((g) => g.label)).size).toBe(groups.length);
      }),
      { numRuns: 50 },
    );
  });
});
