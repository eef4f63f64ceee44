import { fenceOf } from './outliers.js';

const tens = [80n, 10n, 30n, 20n, 70n, 50n, 40n, 60n];

describe('the fence above amounts', () => {
  it('lies k interquartile ranges above the third quartile', () => {
    // of 10, 20, … 80 the second is 20 and the sixth 60: 60 + 3 × 40, and 60 + 1.5 × 40
    expect(fenceOf(tens, 3)).toBe(180n);
    expect(fenceOf(tens, 1.5)).toBe(120n);
  });

  it('is not moved by what lies beyond it', () => {
    expect(fenceOf([...tens.slice(1), 1_000_000n], 3)).toBe(180n);
  });

  it('is none for fewer than eight amounts', () => {
    expect(fenceOf(tens.slice(1), 3)).toBe(null);
  });
});
