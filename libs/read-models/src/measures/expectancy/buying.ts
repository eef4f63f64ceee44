import { trades } from '../trades.js';

/** As many customers as a model is fitted to: more tell no more, and take time. */
const mostFitted = 20_000;

/**
 * What customers who go on and first bought in the window bought up to `asOf`, purchases of a day (UTC) as one; of more than
 * `mostFitted` some, the same ones each time: those whose ids hash lowest.
 */
export const buying = `
WITH buyer AS (
  SELECT t.customer_id FROM ${trades('purchased')} t WHERE t.is_first AND t.in_window AND t.goes_on
), fitted AS (
  SELECT customer_id FROM buyer ORDER BY hashtextextended(customer_id, 0), customer_id LIMIT ${mostFitted}
), bought AS (
  SELECT t.customer_id, (t.occurred_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day, sum(t.amount) AS paid
  FROM fitted JOIN ${trades('purchased')} t ON t.customer_id = fitted.customer_id
  GROUP BY 1, 2
)
SELECT b.customer_id AS "customerId", min(b.day)::int4 AS "firstDay", max(b.day)::int4 AS "lastDay", count(*)::int4 AS days,
  (sum(b.paid) - (array_agg(b.paid ORDER BY b.day))[1])::float8 AS "paidAgain",
  (SELECT count(*) FROM buyer)::int4 AS customers
FROM bought b
GROUP BY b.customer_id
ORDER BY hashtextextended(b.customer_id, 0), b.customer_id`;

/** What a customer bought; days count from 1970-01-01. */
export interface Bought {
  readonly customerId: string;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days on which it bought. */
  readonly days: number;
  /** Minor units, on all of them but the first. */
  readonly paidAgain: number;
  /** How many there are in all. */
  readonly customers: number;
}
