import { yearsToChoose } from './years-to-choose.ts';

const today = '2026-11-22';

describe('years of reports to choose from', () => {
  it('are this year and nine before it, the newest first', () => {
    const years = yearsToChoose(today, '');
    expect(years).toHaveLength(10);
    expect([years[0], years.at(-1)]).toEqual(['2026', '2017']);
    expect(yearsToChoose(today, '2020')).toEqual(years);
  });

  it.each([
    ['1999', -1],
    ['2030', 0],
  ])('have %s too when an address asks for it', (asked, place) => {
    expect(yearsToChoose(today, asked).at(place)).toBe(asked);
  });
});
