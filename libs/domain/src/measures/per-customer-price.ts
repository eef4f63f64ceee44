import { ratio } from './fraction.js';

/**
 * Per-customer price (客单价) = amount / distinct buyers, of one period. Each buyer counts once, however often it bought;
 * see `averageOrderValue` for the other one.
 * @param amountMinor paid in the period, minor units
 * @param buyers how many different customers paid it; 0 and up
 * @returns minor units, with a fraction; null for no buyers. One rounding.
 * @source the training texts: 客单价 = 支付宝成交金额 / 成交用户数. S17
 */
export const perCustomerPrice = (amountMinor: bigint, buyers: number): number | null =>
  ratio(amountMinor, BigInt(buyers));
