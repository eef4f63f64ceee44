import { ceilOf, percent, ratio } from './fraction.js';
import { largestFirst, runningSums } from './running-sums.js';

/** Where the curve is after the best `customers`. */
export interface WhalePoint {
  readonly customers: number;
  readonly profitMinor: bigint;
  /** Of the total profit: 0 and up, above 1 where later customers make losses; null where the total is not above 0. */
  readonly share: number | null;
}

/** Cumulative profit, most profitable customers first. Minor units. */
export interface WhaleCurve {
  readonly customers: number;
  readonly totalMinor: bigint;
  /** The best ⌈p · n / 100⌉ for p from 1 to 100: element p − 1. The last has a share of 1. */
  readonly points: readonly WhalePoint[];
  /** The most that the fewest customers make; everything after it only costs. Nobody where no one makes a profit. */
  readonly peak: WhalePoint;
}

const percents = Array.from({ length: 100 }, (_, i) => BigInt(i + 1));

/**
 * The whale curve of customer profits (any order, losses below 0): rises above the total where there are losses, and
 * comes down to it. All points are nobody with a share of null for n = 0. One sort; exact.
 * @source Kaplan & Narayanan (2001), "Measuring and managing customer profitability", Journal of Cost Management 15(5);
 * the training texts (Meridien): the top 20 % make about 150 % of the profit, the last 30 % consume half of it. S05
 */
export function whaleCurve(profitsMinor: readonly bigint[]): WhaleCurve {
  const heldMinor = runningSums(largestFirst(profitsMinor));
  const totalMinor = heldMinor.at(-1) ?? 0n;
  const pointAt = (customers: number): WhalePoint => {
    const profitMinor = heldMinor[customers] ?? 0n;
    return { customers, profitMinor, share: totalMinor > 0n ? ratio(profitMinor, totalMinor) : null };
  };
  const customers = profitsMinor.length;
  return {
    customers,
    totalMinor,
    points: percents.map((part) => pointAt(ceilOf(percent(part), customers))),
    peak: pointAt(profitsMinor.filter((profit) => profit > 0n).length),
  };
}
