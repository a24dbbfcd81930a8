import { indicators } from '@fadu/domain';

import { silentSomewhere } from './silent-somewhere.ts';

const [first, second, third] = indicators;
const told = (indicator: typeof first, ...units: string[]) =>
  units.map((unit) => ({ indicator: indicator!.id, unit }));

describe('indicators of which some unit has nothing', () => {
  it('are those that not every unit has an item of, whoever else has one', () => {
    const tallies = [...told(first, 'a', 'b'), ...told(second, 'a', '', 'abolished')];
    expect(silentSomewhere([first!, second!, third!], ['a', 'b'], tallies)).toEqual([second, third]);
  });

  it('are none where there is no unit to be silent', () => {
    expect(silentSomewhere([first!], [], [])).toEqual([]);
  });
});
