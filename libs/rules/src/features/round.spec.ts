import fc from 'fast-check';
import { roundedTo12Digits } from './round.js';

describe('rounding to twelve digits', () => {
  const expectTheDigits = (value: number) => {
    expect(roundedTo12Digits(value)).toBe(Number(value.toPrecision(12)));
  };

  it('is what reading the digits gives, for any double', () => {
    fc.assert(fc.property(fc.double({ noNaN: true }), expectTheDigits), { numRuns: 20_000 });
  });

  it('is what reading the digits gives, at the size of scores and sums', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), expectTheDigits), {
      numRuns: 20_000,
    });
  });

  it('is what reading the digits gives beside every power of ten and every half', () => {
    for (let exponent = -11; exponent <= 12; exponent++) {
      const power = Number(`1e${exponent}`);
      for (const near of [1 - 2 ** -53, 1 - 2 ** -41, 1, 1 + 2 ** -52, 1 + 2 ** -40, 5.5, 1.000000000005]) {
        expectTheDigits(power * near);
        expectTheDigits(-power * near);
      }
    }
  });

  it('has no negative zero, and leaves what is no number', () => {
    expect(Object.is(roundedTo12Digits(-0), 0)).toBe(true);
    expect(roundedTo12Digits(NaN)).toBeNaN();
    expect(roundedTo12Digits(-Infinity)).toBe(-Infinity);
  });
});
