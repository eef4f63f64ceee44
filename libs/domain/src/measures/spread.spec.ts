import { costRatio, growthRate } from './growth.js';
import { median, shareWithin } from './median.js';

describe('growth', () => {
  it('is what came on top, of what was before', () => {
    expect(growthRate(150n, 100n)).toBe(0.5);
    expect(growthRate(0n, 100n)).toBe(-1);
  });

  it('is none where nothing was before, or a loss', () => {
    expect([growthRate(100n, 0n), growthRate(100n, -5n)]).toEqual([null, null]);
  });

  it('costs a part of what was spent', () => {
    expect([costRatio(25n, 100n), costRatio(25n, 0n), costRatio(25n, -1n)]).toEqual([0.25, null, null]);
  });
});

describe('the median', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    expect([median([9, 1, 2]), median([4, 1, 2, 9]), median([7]), median([])]).toEqual([2, 3, 7, null]);
  });

  it('has beside it the share within a limit, the limit included', () => {
    expect([shareWithin([1, 24, 25, 30], 24), shareWithin([], 24)]).toEqual([0.5, null]);
  });
});
