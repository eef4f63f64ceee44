import { minimizePositive } from './minimize.js';

describe('looking for the least', () => {
  it('finds the bottom of a valley that is bent and nearly flat', () => {
    // Rosenbrock's: 0 at (1, 1).
    const valley = ([x = NaN, y = NaN]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { at, value } = minimizePositive(valley, [0.2, 3]);
    expect(value).toBeLessThan(1e-12);
    expect(at[0]).toBeCloseTo(1, 5);
    expect(at[1]).toBeCloseTo(1, 5);
  });

  it('goes round where there is no value', () => {
    const hole = ([x = NaN]: readonly number[]) => (x > 5 ? NaN : (x - 2) ** 2);
    expect(minimizePositive(hole, [4.9]).at[0]).toBeCloseTo(2, 5);
  });

  it('ends where nothing has a value', () => {
    expect(minimizePositive(() => NaN, [1, 1]).value).toBe(Infinity);
  });
});
