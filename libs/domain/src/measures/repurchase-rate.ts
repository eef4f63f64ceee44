import { ratio } from './fraction.js';

/**
 * Repurchase rate (回头率) = buyers with two orders or more in the period / buyers in the period.
 * @param ordersPerCustomer orders in the period, one number a customer; customers with 0 are no buyers and do not count
 * @returns 0..1; null where nobody bought. One rounding.
 * @source the training texts name 回头率 and give no formula; this one is our own choice. S54, S63
 */
export function repurchaseRate(ordersPerCustomer: readonly number[]): number | null {
  const buyers = ordersPerCustomer.filter((orders) => orders >= 1);
  const again = buyers.filter((orders) => orders >= 2);
  return ratio(BigInt(again.length), BigInt(buyers.length));
}
