import { ratio } from './fraction.js';

/**
 * Growth = (now − before) / before.
 * @param nowMinor of this period, minor units
 * @param beforeMinor of the period of the same length before it
 * @returns −1 and up; null where there was nothing before, or less: no multiple of it. One rounding.
 * @source the usual definition; the training texts ask to keep and grow value customers (开源) and give no formula. S71
 */
export const growthRate = (nowMinor: bigint, beforeMinor: bigint): number | null =>
  beforeMinor > 0n ? ratio(nowMinor - beforeMinor, beforeMinor) : null;

/**
 * Cost ratio = cost to serve / net spend of one period.
 * @returns 0 and up; null where nothing was spent, or less came in than went back. One rounding.
 * @source the usual definition; the training texts ask for the effect of spending (节流) and give no formula. S71
 */
export const costRatio = (costMinor: bigint, netSpendMinor: bigint): number | null =>
  netSpendMinor > 0n ? ratio(costMinor, netSpendMinor) : null;
