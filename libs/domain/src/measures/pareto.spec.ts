import fc from 'fast-check';
import { percent } from './fraction.js';
import { paretoOf, smallestGroupHolding, topGroup } from './pareto.js';

const ten = paretoOf([5n, 70n, 0n, 10n, 5n, 5n, 0n, -20n, 5n, 0n]);

describe('how far 20 : 80 is true', () => {
  it('says what the best hold of all, losses counting as nothing', () => {
    expect(topGroup(ten, percent(20n))).toEqual({ customers: 2, valueMinor: 80n, share: 0.8 });
    expect(topGroup(ten, percent(11n))).toEqual({ customers: 2, valueMinor: 80n, share: 0.8 });
    expect(topGroup(ten, percent(100n))).toEqual({ customers: 10, valueMinor: 100n, share: 1 });
  });

  it('finds the fewest that hold a part', () => {
    expect(smallestGroupHolding(ten, percent(80n))).toEqual({ customers: 2, valueMinor: 80n, share: 0.8 });
    expect(smallestGroupHolding(ten, percent(81n)).customers).toBe(3);
    expect(smallestGroupHolding(ten, percent(100n)).customers).toBe(6);
    expect(smallestGroupHolding(ten, percent(0n)).customers).toBe(0);
  });

  it('has nothing to share where nobody brings anything', () => {
    for (const none of [paretoOf([]), paretoOf([0n, -1n])]) {
      expect(topGroup(none, percent(20n))).toMatchObject({ valueMinor: 0n, share: null });
      expect(smallestGroupHolding(none, percent(80n))).toEqual({ customers: 0, valueMinor: 0n, share: null });
    }
  });

  it('holds its part and would not with one customer fewer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -9n, max: 2n ** 70n }), { minLength: 1 }),
        fc.bigInt(1n, 100n),
        (values, p) => {
          const pareto = paretoOf(values);
          const { customers, valueMinor } = smallestGroupHolding(pareto, percent(p));
          expect(valueMinor * 100n >= pareto.totalMinor * p).toBe(true);
          if (customers > 0)
            expect((pareto.heldMinor[customers - 1] ?? 0n) * 100n < pareto.totalMinor * p).toBe(true);
        },
      ),
    );
  });
});
