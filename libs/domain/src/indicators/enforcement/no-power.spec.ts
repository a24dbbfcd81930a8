import { noCounts, readingOf, unitFigure } from '../../figures/figure.ts';
import { parsePeriod } from '../../figures/period.ts';
import { lawOf } from '../../law/law-book.ts';
import { profiles } from '../../law/profiles/register.ts';
import { indicators } from '../register.ts';

describe('a figure of enforcement', () => {
  it('trap 14: no power, power without action, and nothing reported are three answers', () => {
    const figure = (id: string, enforcement: boolean) => {
      const definition = indicators.find((one) => one.id === id)!;
      const period = parsePeriod('2026');
      const law = lawOf('national', profiles);
      const standings = [{ category: 'department', enforcement }];
      const standing = { standings, period, everReported: false };
      return unitFigure({ unit: 'u1', name: '某局' }, noCounts, readingOf(definition, law, period), standing);
    };
    expect(figure('inspection_count', false)).toMatchObject({ value: null, status: 'no_power' });
    expect(figure('inspection_count', true)).toMatchObject({ value: '0' });
    expect(figure('fine_quota_incidents', true)).toMatchObject({ value: '0' });
    expect(figure('penalty_count', true)).toMatchObject({ value: null, status: 'no_data' });
  });
});
