import fc from 'fast-check';
import { averageOrderValue } from './average-order-value.js';
import { perCustomerPrice } from './per-customer-price.js';
import { renewalRate } from './renewal-rate.js';
import { repurchaseRate } from './repurchase-rate.js';
import { churnRate, retentionRate } from './retention.js';
import { weightedPipeline } from './weighted-pipeline.js';

describe('what a customer and an order bring', () => {
  it('divides by customers for the one and by orders for the other', () => {
    // three customers paid 10.00 in five orders
    expect(perCustomerPrice(1000n, 3)).toBe(1000 / 3);
    expect(averageOrderValue(1000n, 5)).toBe(200);
  });

  it('is nothing of nobody', () => {
    expect([perCustomerPrice(0n, 0), averageOrderValue(0n, 0)]).toEqual([null, null]);
  });
});

describe('who comes back', () => {
  it('counts who bought twice among those who bought', () => {
    expect(repurchaseRate([1, 2, 0, 5, 1, 0])).toBe(0.5);
    expect(repurchaseRate([0, 0])).toBeNull();
  });

  it('counts contracts renewed among those due', () => {
    expect(renewalRate({ due: 8, renewed: 6 })).toBe(0.75);
    expect(renewalRate({ due: 0, renewed: 0 })).toBeNull();
    expect(() => renewalRate({ due: 1, renewed: 2 })).toThrow(RangeError);
  });

  it('counts who was lost among those there at the start', () => {
    expect([churnRate({ atStart: 200, lost: 30 }), retentionRate({ atStart: 200, lost: 30 })]).toEqual([
      0.15, 0.85,
    ]);
    expect([churnRate({ atStart: 0, lost: 0 }), retentionRate({ atStart: 0, lost: 0 })]).toEqual([
      null,
      null,
    ]);
    expect(() => churnRate({ atStart: 1, lost: 2 })).toThrow('2 of 1 customers cannot have been lost');
    expect(() => retentionRate({ atStart: 1, lost: 2 })).toThrow(RangeError);
  });

  it('loses what it does not keep', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), (atStart, some) => {
        const cohort = { atStart, lost: some % (atStart + 1) };
        expect((churnRate(cohort) ?? 0) + (retentionRate(cohort) ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('a weighted pipeline', () => {
  it('weighs each amount with its chance', () => {
    expect(
      weightedPipeline([
        { amountMinor: 100_00n, probabilityBasisPoints: 2_500 },
        { amountMinor: 999_99n, probabilityBasisPoints: 0 },
        { amountMinor: 7n, probabilityBasisPoints: 10_000 },
        { amountMinor: 1n, probabilityBasisPoints: 5_000 },
      ]),
    ).toBe(2507.5);
    expect(weightedPipeline([])).toBe(0);
  });

  it('refuses what is no chance', () => {
    for (const probabilityBasisPoints of [-1, 10_001, 0.5, NaN])
      expect(() => weightedPipeline([{ amountMinor: 1n, probabilityBasisPoints }])).toThrow('basis points');
  });
});
