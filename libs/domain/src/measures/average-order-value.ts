import { ratio } from './fraction.js';

/**
 * Average order value (AOV) = amount / orders, of one period: per order, not per customer.
 * @param amountMinor of the orders, minor units
 * @param orders how many; 0 and up
 * @returns minor units, with a fraction; null for no orders. One rounding.
 * @source the usual definition in retail; kept beside S17, which is per customer
 */
export const averageOrderValue = (amountMinor: bigint, orders: number): number | null =>
  ratio(amountMinor, BigInt(orders));
