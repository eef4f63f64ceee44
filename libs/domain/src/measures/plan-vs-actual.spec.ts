import { ratio } from './fraction.js';
import { elapsedOf, marginRateSoFar, planProgress, sumSoFar } from './plan-vs-actual.js';

const elapsed = (year: number, asOf: string) => {
  const { numerator, denominator } = elapsedOf(year, new Date(asOf));
  return ratio(numerator, denominator);
};

describe('a plan beside what came', () => {
  it('knows how much of the year is over, to the millisecond', () => {
    expect(elapsed(2026, '2025-12-31T23:59:59.999Z')).toBe(0);
    expect(elapsed(2026, '2026-03-14T23:59:59.999Z')).toBe(73 / 365); // 31 + 28 + 14 days
    expect(elapsed(2024, '2024-03-13T23:59:59.999Z')).toBe(73 / 366); // 31 + 29 + 13
    expect(elapsed(2026, '2026-12-31T23:59:59.999Z')).toBe(1);
    expect(elapsed(2026, '2028-01-01T00:00:00Z')).toBe(1);
  });

  it('takes each measure from what the year brought', () => {
    const year = { revenueMinor: 800n, incomeMinor: 500n, profitMinor: 100n };
    expect(sumSoFar('revenue', year)).toBe(800n);
    expect(sumSoFar('income', year)).toBe(500n);
    expect(sumSoFar('profit', year)).toBe(100n);
    expect(marginRateSoFar(year)).toBe(12.5);
    expect(marginRateSoFar({ ...year, revenueMinor: 0n })).toBeNull();
    expect(marginRateSoFar({ ...year, revenueMinor: -5n })).toBeNull();
  });

  it('holds it against a straight line', () => {
    const fifth = { numerator: 1n, denominator: 5n };
    expect(planProgress(1000n, 300n, fifth)).toEqual({ share: 0.3, lineMinor: 200, aheadMinor: 100 });
    expect(planProgress(1001n, 0n, fifth)).toEqual({ share: 0, lineMinor: 200.2, aheadMinor: -200.2 });
  });

  it('knows no share of a loss, but whether it is smaller than planned', () => {
    const half = { numerator: 1n, denominator: 2n };
    expect(planProgress(-1000n, -300n, half)).toEqual({ share: null, lineMinor: -500, aheadMinor: 200 });
    expect(planProgress(0n, 7n, half)).toEqual({ share: null, lineMinor: 0, aheadMinor: 7 });
  });
});
