import { fairShares } from './fair-shares.ts';

describe('dividing a page among partitions', () => {
  it('gives everybody all when there is room', () => {
    expect(fairShares([3, 0, 5], 8)).toEqual([3, 0, 5]);
    expect(fairShares([3, 0, 5], 100)).toEqual([3, 0, 5]);
  });

  it('gives what a short queue leaves to the longer ones', () => {
    expect(fairShares([1, 100, 100], 21)).toEqual([1, 10, 10]);
    expect(fairShares([1_000, 2, 3], 15)).toEqual([10, 2, 3]);
  });

  it('fills the page to the last place', () => {
    expect(fairShares([10, 10, 10], 10).reduce((a, b) => a + b)).toBe(10);
  });

  it('serves the longest queues first when there are fewer places than queues', () => {
    expect(fairShares([5, 9, 7], 1)).toEqual([0, 1, 0]);
    expect(fairShares([5, 9, 7], 2)).toEqual([0, 1, 1]);
  });

  it('gives nothing for a limit of 0, for nobody waiting, and for positions beyond the end', () => {
    expect(fairShares([5, 9], 0)).toEqual([0, 0]);
    expect(fairShares([0, 0], 10)).toEqual([0, 0]);
    expect(fairShares([-3, 4], 10)).toEqual([0, 4]);
    expect(fairShares([5], -1)).toEqual([0]);
  });
});
