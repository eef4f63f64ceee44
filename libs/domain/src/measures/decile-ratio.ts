import { ceilOf, ratio } from './fraction.js';
import { largestFirst, sumOf } from './running-sums.js';

/** The best tenth beside the worst. Minor units. */
export interface DecileRatio {
  /** In each of the two groups. */
  readonly customers: number;
  readonly bestMinor: bigint;
  readonly worstMinor: bigint;
  /** bestMinor / worstMinor, one rounding; null where the worst tenth brings nothing or a loss: no multiple of it. */
  readonly ratio: number | null;
}

/**
 * How many times the profit of the worst tenth of the customers the best tenth gives. Each group has ⌈n/10⌉ customers
 * (fewer than ten customers: one each, for n = 1 the same one); equal profits fall as they may, which changes no sum.
 * @param profitsMinor of each customer, any order, losses below 0
 * @returns groups of 0 and a ratio of null for n = 0
 * @source Reichheld, quoted in the training texts: the best 10 % give 5 to 10 times the profit of the worst 10 %. The
 * groups' size is our own choice. S04
 */
export function decileRatio(profitsMinor: readonly bigint[]): DecileRatio {
  const best = largestFirst(profitsMinor);
  const customers = ceilOf({ numerator: 1n, denominator: 10n }, best.length);
  const bestMinor = sumOf(best.slice(0, customers));
  const worstMinor = sumOf(best.slice(best.length - customers));
  return { customers, bestMinor, worstMinor, ratio: worstMinor > 0n ? ratio(bestMinor, worstMinor) : null };
}
