import { createHash } from 'node:crypto';

import { addDays, type LocalDate } from '../../dates/local-date.ts';
import { InvalidCalendarYearError, readCalendarYear } from './calendar-year.ts';
import { calendarFrom, stateCouncilCalendar, stateCouncilYears } from './state-council.ts';
import data from './years/state-council.json' with { type: 'json' };

const calendar = stateCouncilCalendar;

const workingDaysOf = (year: number): number => {
  let count = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
};

/** Made up for the test: the notice for 2027 was not out when this was written. */
const year2027 = readCalendarYear(
  { year: 2027, off: ['2027-01-01..2027-01-03'], makeUp: ['2027-01-09'], source: 'test' },
  'test',
);

describe('the State Council calendar', () => {
  it.each<[string, LocalDate, number, LocalDate | undefined]>([
    ['service', '2026-02-12', 7, '2026-02-28'],
    ['publicity', '2026-09-18', 7, '2026-09-29'],
    ['reconsideration exam', '2026-09-29', 5, '2026-10-12'],
    ['exam', '2024-09-13', 5, '2024-09-23'],
    ['FOI', '2025-01-24', 20, '2025-02-27'],
    ['FOI', '2026-01-30', 20, '2026-03-05'],
    ['service over new year', '2024-12-31', 7, '2025-01-10'],
    ['5 WD', '2025-04-25', 5, '2025-05-06'],
    ['3 WD', '2026-04-30', 3, '2026-05-08'],
    ['year edge', '2026-12-25', 7, undefined],
  ])('counts %s from %s + %i working days', (_, day, n, due) => {
    expect(calendar.addWorkingDays(day, n)).toBe(due);
  });

  it.each<[LocalDate, number, LocalDate, LocalDate]>([
    ['2026-02-01', 15, '2026-02-16', '2026-02-24'],
    ['2025-12-03', 60, '2026-02-01', '2026-02-02'],
    ['2026-08-03', 60, '2026-10-02', '2026-10-08'],
    ['2026-07-03', 90, '2026-10-01', '2026-10-08'],
    ['2025-11-30', 90, '2026-02-28', '2026-02-28'],
  ])('rolls %s + %i days to a working day', (day, n, bare, rolled) => {
    expect(addDays(day, n)).toBe(bare);
    expect(calendar.onOrAfterWorkingDay(bare)).toBe(rolled);
  });

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i so many working days: %i', (year, count) => {
    expect(workingDaysOf(year)).toBe(count);
  });

  it('knows the extension of the Spring Festival of 2020 to 2 February', () => {
    const days = ['2020-01-31', '2020-02-02', '2020-02-03'].map((day) => calendar.isWorkingDay(day));
    expect(days).toEqual([false, false, true]);
  });

  it('knows make-up days and the one-off holiday of 2015', () => {
    expect(calendar.isWorkingDay('2026-02-28')).toBe(true);
    expect(calendar.isWorkingDay('2026-03-07')).toBe(false);
    expect(calendar.isWorkingDay('2015-09-03')).toBe(false);
  });

  it('never guesses a year that is not loaded', () => {
    expect(calendar.years).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
    expect(calendar.isWorkingDay('2003-12-31')).toBeUndefined();
    expect(calendar.isWorkingDay('2027-01-04')).toBeUndefined();
    expect(calendar.addWorkingDays('2026-12-31', 7)).toBeUndefined();
    expect(calendar.onOrAfterWorkingDay('2027-01-02')).toBeUndefined();
  });

  it('answers as soon as the missing year is loaded', () => {
    const further = calendarFrom([year2027]);
    // 4 to 8 January, the made-up Saturday the 9th, Monday the 11th
    expect(further.addWorkingDays('2026-12-31', 7)).toBe('2027-01-11');
    expect(further.addWorkingDays('2026-12-25', 7)).toBe('2027-01-06');
    expect(further.onOrAfterWorkingDay('2027-01-02')).toBe('2027-01-04');
  });

  it('lets a later notice replace a year', () => {
    const changed = { year: 2026, off: ['2026-03-02'], makeUp: [], source: 'test' };
    expect(calendarFrom([changed]).isWorkingDay('2026-03-02')).toBe(false);
    expect(calendar.isWorkingDay('2026-03-02')).toBe(true);
  });

  it('stands as the generator wrote it', () => {
    expect(createHash('sha256').update(JSON.stringify(data.years)).digest('hex')).toBe(data.sha256);
    expect(stateCouncilYears.every((year) => year.source.includes('chinese-days 1.5.7'))).toBe(true);
    expect(stateCouncilYears.at(-1)).toMatchObject({ year: 2026, publishedOn: '2025-11-04' });
  });
});

describe('readCalendarYear', () => {
  const good = { year: 2027, off: ['2027-01-01'], makeUp: ['2027-01-09'], source: 'notice' };
  const faults = (change: object): string => {
    try {
      readCalendarYear({ ...good, ...change }, '2027.json');
      return '';
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidCalendarYearError);
      return (error as Error).message;
    }
  };

  it('takes days and stretches of days', () => {
    expect(readCalendarYear({ ...good, off: ['2027-01-01..2027-01-03', '2027-04-05'] }, 'x').off).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-04-05',
    ]);
  });

  it.each<[string, object, string]>([
    ['a day of another year', { off: ['2026-12-31'] }, '2026-12-31 is not a day of 2027'],
    ['a day listed twice', { off: ['2027-01-01..2027-01-03', '2027-01-02'] }, '2027-01-02 is listed twice'],
    ['a day both off and made up', { off: ['2027-01-09'] }, '2027-01-09 is listed twice'],
    ['a make-up day on a weekday', { makeUp: ['2027-01-04'] }, '2027-01-04 is a weekday'],
    ['a day that does not exist', { off: ['2027-02-29'] }, '"2027-02-29" is neither a day'],
    ['a stretch that runs backwards', { off: ['2027-01-03..2027-01-01'] }, 'is neither a day'],
    ['a stretch across years', { off: ['2026-12-31..2027-01-01'] }, 'is neither a day'],
    ['a field that is not known', { holidays: [] }, 'holidays'],
    ['no source', { source: '' }, 'source'],
  ])('refuses %s', (_, change, sentence) => {
    expect(faults(change)).toContain(sentence);
    expect(faults(change)).toContain('"2027.json"');
  });

  it('tells everything that is wrong at once', () => {
    const message = faults({ off: ['2026-12-31'], makeUp: ['2027-01-04'] });
    expect(message).toContain('2026-12-31');
    expect(message).toContain('2027-01-04');
  });
});
