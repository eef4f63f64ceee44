import fc from 'fast-check';
import { decileRatio } from './decile-ratio.js';
import { whaleCurve } from './whale-curve.js';

const profits = fc.array(fc.bigInt({ min: -1000n, max: 1000n }));

describe('the best tenth beside the worst', () => {
  it('says how many times as much it brings', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => BigInt(i + 1)); // best two 20 + 19, worst two 2 + 1
    expect(decileRatio(twenty)).toEqual({ customers: 2, bestMinor: 39n, worstMinor: 3n, ratio: 13 });
  });

  it('rounds the size of a tenth up', () => {
    expect(decileRatio([8n, 4n, 2n])).toEqual({ customers: 1, bestMinor: 8n, worstMinor: 2n, ratio: 4 });
    expect(decileRatio([7n])).toEqual({ customers: 1, bestMinor: 7n, worstMinor: 7n, ratio: 1 });
  });

  it('is no multiple of nothing or of a loss', () => {
    expect(decileRatio([8n, 0n]).ratio).toBeNull();
    expect(decileRatio([8n, -2n])).toEqual({ customers: 1, bestMinor: 8n, worstMinor: -2n, ratio: null });
    expect(decileRatio([])).toEqual({ customers: 0, bestMinor: 0n, worstMinor: 0n, ratio: null });
  });

  it('is never below 1', () => {
    fc.assert(
      fc.property(profits, (some) => {
        expect(decileRatio(some).ratio ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('the whale curve', () => {
  it('rises above the whole and comes down to it', () => {
    const { totalMinor, points, peak } = whaleCurve([-30n, 150n, -20n, 0n, 0n]);
    expect(totalMinor).toBe(100n);
    expect(points).toHaveLength(100);
    expect([points[0], points[19], points[20]]).toEqual([
      { customers: 1, profitMinor: 150n, share: 1.5 },
      { customers: 1, profitMinor: 150n, share: 1.5 },
      { customers: 2, profitMinor: 150n, share: 1.5 },
    ]);
    expect(points[79]).toEqual({ customers: 4, profitMinor: 130n, share: 1.3 });
    expect(points[99]).toEqual({ customers: 5, profitMinor: 100n, share: 1 });
    expect(peak).toEqual({ customers: 1, profitMinor: 150n, share: 1.5 });
  });

  it('has no shares where there is no profit to share', () => {
    const { points, peak } = whaleCurve([5n, -5n]);
    expect(points[99]).toEqual({ customers: 2, profitMinor: 0n, share: null });
    expect(peak).toEqual({ customers: 1, profitMinor: 5n, share: null });
    expect(whaleCurve([]).points[99]).toEqual({ customers: 0, profitMinor: 0n, share: null });
    expect(whaleCurve([-5n]).peak).toEqual({ customers: 0, profitMinor: 0n, share: null });
  });

  it('ends at 1 and is nowhere above its peak', () => {
    fc.assert(
      fc.property(profits, (some) => {
        const { totalMinor, points, peak } = whaleCurve(some);
        expect(points[99]?.share).toBe(totalMinor > 0n ? 1 : null);
        for (const { profitMinor } of points) expect(profitMinor <= peak.profitMinor).toBe(true);
      }),
    );
  });
});
