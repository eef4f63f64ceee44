import { ratio } from './fraction.js';

/** A sale that may come. */
export interface Opportunity {
  readonly amountMinor: bigint;
  /** Chance that it comes, in hundredths of a percent: whole, 0..10000. */
  readonly probabilityBasisPoints: number;
}

/**
 * Weighted pipeline = Σ probability · amount: what the open opportunities are worth on average, were the chances right.
 * @returns minor units, with a fraction; 0 for no opportunities. Summed exactly, one rounding.
 * @throws RangeError for a probability that is no whole number from 0 to 10000
 * @source expected value; the training texts ask for 销售成功率 and amounts and leave the formula open. S70
 */
export function weightedPipeline(opportunities: readonly Opportunity[]): number {
  let sum = 0n;
  for (const { amountMinor, probabilityBasisPoints: points } of opportunities) {
    if (!Number.isInteger(points) || points < 0 || points > 10_000)
      throw new RangeError(`${points} is not a whole number of basis points from 0 to 10000`);
    sum += amountMinor * BigInt(points);
  }
  return ratio(sum, 10_000n) ?? 0;
}
