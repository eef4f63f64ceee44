import { trades } from '../trades.js';

/** What was bought in the window, before returns; customers who have gone since bought it all the same. */
export const sales = `
SELECT coalesce(sum(t.amount), 0)::text AS amount, count(*)::int4 AS orders, count(DISTINCT t.customer_id)::int4 AS buyers
FROM ${trades('purchased')} t
WHERE t.in_window`;

export interface Sales {
  readonly amount: string;
  readonly orders: number;
  readonly buyers: number;
}

export const noSales: Sales = { amount: '0', orders: 0, buyers: 0 };
