import fc from 'fast-check';
import { ceilOf, percent, ratio } from './fraction.js';

describe('a share', () => {
  it('becomes the nearest double', () => {
    expect([ratio(1n, 3n), ratio(-2n, 3n), ratio(0n, 7n), ratio(12n, 4n)]).toEqual([1 / 3, -2 / 3, 0, 3]);
  });

  it('is no number of nothing', () => {
    expect(ratio(0n, 0n)).toBeNull();
  });

  it('is rounded once, where rounding both sides first would be off', () => {
    const [numerator, denominator] = [2n ** 53n + 1n, 3n * (2n ** 53n + 1n)];
    expect(ratio(numerator, denominator)).toBe(1 / 3);
    expect(ratio(2n ** 60n + 1n, 1n)).toBe(2 ** 60);
    expect(ratio(2n ** 54n + 2n, 2n)).toBe(2 ** 53); // a tie, to even
    expect(ratio(2n ** 55n + 5n, 4n)).toBe(2 ** 53 + 2); // just above a tie
    expect(ratio((2n ** 53n + 1n) * 2n ** 100n + 1n, 2n ** 153n)).toBe(1 + 2 ** -52); // by very little
  });

  it('is what one division of doubles gives, where both are exact', () => {
    const whole = fc.maxSafeInteger();
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (n, d) => {
        expect(ratio(BigInt(n), BigInt(d))).toBe(n / d + 0); // + 0: an integer has no negative zero
      }),
    );
  });

  it('of a number of customers is rounded up', () => {
    expect([0, 1, 5, 6, 10].map((n) => ceilOf(percent(20n), n))).toEqual([0, 1, 1, 2, 2]);
  });
});
