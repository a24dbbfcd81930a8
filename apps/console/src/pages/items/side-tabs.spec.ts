import type { ValueRow } from '@fadu/domain';
import { readSide, sideTabs } from './side-tabs.ts';

const row = { met: 59, missed: 1, open: 2, excluded: 3 } as ValueRow;

describe('the tabs over the items', () => {
  it('carry the counts of the value', () => {
    expect(sideTabs('rate', row).map(({ side, count }) => [side, count])).toEqual([
      ['', undefined],
      ['met', 59],
      ['missed', 1],
      ['open', 2],
      ['excluded', 3],
    ]);
  });

  it('know no met or missed for a sum', () => {
    expect(sideTabs('sum', row).map(({ side }) => side)).toEqual(['', 'excluded']);
  });

  it('read the side from the address, and nothing else', () => {
    expect(readSide('missed')).toBe('missed');
    expect(readSide('counted')).toBe('counted');
    expect(readSide('late')).toBe('');
    expect(readSide(null)).toBe('');
  });
});
