import { paretoFront } from './front.js';

describe('a Pareto front', () => {
  it('is of those whom no other is better than in everything', () => {
    expect(
      paretoFront([
        [1, 3],
        [2, 2],
        [3, 1],
        [1, 2],
        [2, 1],
      ]),
    ).toEqual([true, true, true, false, false]);
  });

  it('has both of two equals, and nobody with a figure missing', () => {
    expect(
      paretoFront([
        [2, 2],
        [2, 2],
        [null, 9],
        [2, 1],
      ]),
    ).toEqual([true, true, false, false]);
  });
});
