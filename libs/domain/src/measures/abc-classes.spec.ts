import fc from 'fast-check';
import { abcClasses } from './abc-classes.js';
import { percent } from './fraction.js';

describe('ABC classes', () => {
  it('are cut at 80 and 95 % of the value', () => {
    // of 100: before 50 → 0, 30 → 50, 10 → 80 (no longer below), 5 → 90, 3 → 95, 2 → 98
    expect(abcClasses([2n, 50n, 10n, 30n, 5n, 3n])).toEqual(['C', 'A', 'B', 'A', 'B', 'C']);
  });

  it('keep equal values together, in the better class', () => {
    // of 12: the sums before the four 3s are 0, 3, 6, 9; three of them are below 9.6, and so is the fourth
    expect(abcClasses([3n, 3n, 3n, 3n])).toEqual(['A', 'A', 'A', 'A']);
    // of 10, cut at a half: 4, then 2 (before it 4 < 5), so both 2s are A although the second begins at 6
    const half = { a: percent(50n), b: percent(90n) };
    expect(abcClasses([2n, 4n, 2n, 1n, 1n], half)).toEqual(['A', 'A', 'A', 'B', 'B']);
  });

  it('have nobody in A and B where nobody brings anything', () => {
    expect(abcClasses([])).toEqual([]);
    expect(abcClasses([0n, -7n])).toEqual(['C', 'C']);
    expect(abcClasses([5n, 0n, -5n])).toEqual(['A', 'C', 'C']);
  });

  it('part the customers: every better one is in no worse class, and A holds its share', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -50n, max: 50n })), (values) => {
        const classes = abcClasses(values);
        expect(classes).toHaveLength(values.length);
        values.forEach((value, i) => {
          values.forEach((other, j) => {
            if (value >= other) expect((classes[i] ?? 'D') <= (classes[j] ?? 'D')).toBe(true);
          });
        });
        const held = values.filter((_, i) => classes[i] === 'A').reduce((sum, value) => sum + value, 0n);
        const total = values.filter((value) => value > 0n).reduce((sum, value) => sum + value, 0n);
        expect(held * 5n >= total * 4n).toBe(true);
      }),
    );
  });
});
