import type { Ask } from '../measure.js';
import { tradesByCustomer } from '../trades.js';

/** Net spend in the window of each customer who goes on and bought in it, as one text: the cheapest to carry for a million. */
export const netSpends = `
SELECT string_agg(value::text, ' ') AS "values" FROM (
  SELECT sum(t.amount) AS value
  FROM ${tradesByCustomer('purchased', 'returned')} t
  WHERE t.in_window AND t.goes_on
  GROUP BY t.customer_id
  HAVING bool_or(t.kind = 'purchased')
) spent`;

/**
 * Profit in the window of each customer who goes on and bought, returned or cost something in it: the margin of purchases (the
 * amount, where none is stated), less what came back, less cost to serve.
 */
export const profits = `
SELECT string_agg(value::text, ' ') AS "values", coalesce(sum(unstated), 0)::int4 AS unstated FROM (
  SELECT count(*) FILTER (WHERE t.kind = 'purchased' AND t.margin IS NULL) AS unstated,
    sum(CASE t.kind WHEN 'cost' THEN -t.amount ELSE coalesce(t.margin, t.amount) END) AS value
  FROM ${tradesByCustomer('purchased', 'returned', 'cost')} t
  WHERE t.in_window AND t.goes_on
  GROUP BY t.customer_id
) earned`;

interface Values {
  readonly values: string | null;
}

/** Minor units, one a customer, in no order. */
export async function netSpendsOf(ask: Ask): Promise<readonly bigint[]> {
  return minorUnits((await ask.rows<Values>('net-spends'))[0]);
}

/** Minor units, one a customer, in no order; and of how many purchases the amount stands for the margin. */
export async function profitsOf(ask: Ask): Promise<{ values: readonly bigint[]; unstated: number }> {
  const [row] = await ask.rows<Values & { unstated: number }>('profits');
  return { values: minorUnits(row), unstated: row?.unstated ?? 0 };
}

const minorUnits = (row: Values | undefined): readonly bigint[] =>
  row?.values ? row.values.split(' ').map(BigInt) : [];
