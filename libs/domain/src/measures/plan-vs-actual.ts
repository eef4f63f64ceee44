import type { PlanMeasure } from '../plan/plan.js';
import { ratio, type Fraction } from './fraction.js';

/** What a year has brought so far, minor units. */
export interface YearSoFar {
  /** Purchases less returns: 销售额. */
  readonly revenueMinor: bigint;
  /** Payments received: 实际收入. */
  readonly incomeMinor: bigint;
  /** Margins less returns and cost to serve: 盈利额. */
  readonly profitMinor: bigint;
}

/**
 * How much of a calendar year of UTC is over at an instant, which is over itself: whole milliseconds, exact.
 * @returns 0 before the year, 1 from its last millisecond on
 */
export function elapsedOf(year: number, asOf: Date): Fraction {
  const [begin, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const passed = Math.min(Math.max(asOf.getTime() + 1 - begin, 0), end - begin);
  return { numerator: BigInt(passed), denominator: BigInt(end - begin) };
}

/** What is planned as a sum. */
export type PlannedSum = Exclude<PlanMeasure, 'margin_rate'>;

/**
 * What a plan of a sum has come to, minor units.
 * @source the planning chapter of the training texts names 销售额, 实际收入 and 盈利额 and gives no formula: these are our own. S20
 */
export const sumSoFar = (measure: PlannedSum, year: YearSoFar): bigint =>
  ({ revenue: year.revenueMinor, income: year.incomeMinor, profit: year.profitMinor })[measure];

/**
 * Margin rate (利润率) = profit / revenue, in percent as it is planned.
 * @returns null where no more was sold than came back. One rounding.
 * @source the planning chapter of the training texts names it and gives no formula. S20
 */
export const marginRateSoFar = ({ profitMinor, revenueMinor }: YearSoFar): number | null =>
  revenueMinor > 0n ? ratio(100n * profitMinor, revenueMinor) : null;

/** A plan of a sum beside what came, minor units. */
export interface PlanProgress {
  /** actual / plan; null where no gain was planned: no share of a loss is progress. */
  readonly share: number | null;
  /** plan · elapsed part of the year: what even progress would have reached. One rounding. */
  readonly lineMinor: number | null;
  /** actual − that; above 0: ahead. One rounding. */
  readonly aheadMinor: number | null;
}

/** @source straight line: the usual way to hold a plan of a year against a part of it; ours. S20 */
export function planProgress(planMinor: bigint, actualMinor: bigint, elapsed: Fraction): PlanProgress {
  const { numerator, denominator } = elapsed;
  return {
    share: planMinor > 0n ? ratio(actualMinor, planMinor) : null,
    lineMinor: ratio(planMinor * numerator, denominator),
    aheadMinor: ratio(actualMinor * denominator - planMinor * numerator, denominator),
  };
}
