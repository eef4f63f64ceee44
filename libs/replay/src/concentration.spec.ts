import { paretoOf, percent, smallestGroupHolding, topGroup } from '@hindsight/domain';
import fc from 'fast-check';
import { concentrationOf } from './concentration.js';

describe('how value lies among customers', () => {
  const ten = Float64Array.of(5, 70, 0, 10, 5, 5, 0, -20, 5, 0); // 100 together without the one who returned more

  it('says what the best hold, everybody in the denominator', () => {
    const { customers, paying, totalMinor, curve } = concentrationOf(ten);
    expect([customers, paying, totalMinor]).toEqual([10, 6, 100]);
    expect(curve).toHaveLength(100);
    expect([curve[0], curve[9], curve[10], curve[19], curve[99]]).toEqual([
      { percent: 1, customers: 1, spendMinor: 70 },
      { percent: 10, customers: 1, spendMinor: 70 },
      { percent: 11, customers: 2, spendMinor: 80 },
      { percent: 20, customers: 2, spendMinor: 80 },
      { percent: 100, customers: 10, spendMinor: 100 },
    ]);
  });

  it('counts the fewest that hold four fifths', () => {
    expect(concentrationOf(ten).holding80).toBe(2);
    expect(concentrationOf(Float64Array.of(1, 1, 1, 1, 1)).holding80).toBe(4);
  });

  it('has nothing to share where nobody spent', () => {
    expect(concentrationOf(Float64Array.of())).toMatchObject({
      customers: 0,
      paying: 0,
      totalMinor: 0,
      holding80: 0,
    });
    expect(concentrationOf(Float64Array.of(0, -1))).toMatchObject({
      customers: 2,
      paying: 0,
      totalMinor: 0,
      holding80: 0,
    });
  });

  it('is the Pareto of the domain, with sums up to 2^53', () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 20);
    const spend = fc.oneof(fc.integer({ min: -9, max: 99 }), fc.integer({ min: 0, max: most }));
    const property = fc.property(fc.array(spend, { maxLength: 20 }), (spends) => {
      const pareto = paretoOf(spends.map(BigInt));
      const { customers, totalMinor, curve, holding80 } = concentrationOf(Float64Array.from(spends));
      expect([customers, BigInt(totalMinor)]).toEqual([pareto.customers, pareto.totalMinor]);
      expect(holding80).toBe(smallestGroupHolding(pareto, percent(80n)).customers);
      for (const top of curve) {
        const { customers: best, valueMinor } = topGroup(pareto, percent(BigInt(top.percent)));
        expect([top.customers, BigInt(top.spendMinor)]).toEqual([best, valueMinor]);
      }
    });
    fc.assert(property);
  });
});
