import { indicators } from './register.ts';

describe('the register of indicators', () => {
  it('has every indicator once: two of one name would count everything twice', () => {
    const ids = indicators.map((i) => i.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});
