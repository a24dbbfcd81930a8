import { changesIn } from './breaks.ts';

const value = (from: string, display: string | null, profile = 'here') => ({
  profile,
  givenBy: profile,
  from,
  display,
  value: display,
  citation: '第一条',
  publishedOn: null,
  note: null,
});
const name = { zh: '目标', en: 'target' };
const rules = [
  {
    name,
    values: [
      value('2016-01-01', '≥90%'),
      value('2021-12-31', '≥95%'),
      value('2024-01-01', '≥95%'),
      value('2025-07-01', null),
      value('2022-06-01', '≥80%', 'elsewhere'),
    ],
  },
];
const changed = (year: number) =>
  changesIn(year, 'here', rules).map(({ now, before }) => [before?.display, now.display]);

describe('the series of an indicator', () => {
  it('breaks in the year on whose last day another value is in force', () => {
    expect(changed(2020)).toEqual([]);
    expect(changed(2021)).toEqual([['≥90%', '≥95%']]);
    expect(changed(2022)).toEqual([]);
  });

  it('breaks where a rule begins and where it ends', () => {
    expect(changed(2016)).toEqual([[undefined, '≥90%']]);
    expect(changed(2025)).toEqual([['≥95%', null]]);
  });

  it('does not break where the same value is only said anew', () => {
    expect(changed(2024)).toEqual([]);
  });
});
