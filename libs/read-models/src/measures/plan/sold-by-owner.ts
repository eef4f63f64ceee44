import { facts, minorOf } from '../facts.js';
import { trades } from '../trades.js';

/**
 * What the window brought up to before $3 (exclusive), by whose customer it was at that moment; owner null: nobody's. Of two
 * assignments at one moment the later in the stream counts.
 */
export const soldByOwner = `
WITH turn AS (
  SELECT f.customer_id, f.data ->> 'ownerId' AS owner_id, f.occurred_at AS since, f.until
  FROM ${facts('OwnerAssigned')} f
), brought AS (
  SELECT t.customer_id, t.occurred_at, t.kind, t.amount, t.margin
  FROM ${trades('purchased', 'returned', 'cost')} t
  WHERE t.in_window AND t.occurred_at < $3::timestamptz
  UNION ALL
  SELECT f.customer_id, f.occurred_at, 'paid', ${minorOf('amount')}, NULL
  FROM ${facts('PaymentReceived')} f
  WHERE f.in_window AND f.occurred_at < $3::timestamptz
)
SELECT t.owner_id AS owner,
  coalesce(sum(b.amount) FILTER (WHERE b.kind IN ('purchased', 'returned')), 0)::text AS revenue,
  coalesce(sum(b.amount) FILTER (WHERE b.kind = 'paid'), 0)::text AS income,
  coalesce(sum(CASE b.kind WHEN 'cost' THEN -b.amount ELSE coalesce(b.margin, b.amount) END) FILTER (WHERE b.kind <> 'paid'), 0)::text
    AS profit,
  (count(*) FILTER (WHERE b.kind = 'purchased' AND b.margin IS NULL))::int4 AS unstated
FROM brought b LEFT JOIN turn t ON t.customer_id = b.customer_id AND t.since <= b.occurred_at AND b.occurred_at < t.until
GROUP BY 1 ORDER BY 1 NULLS FIRST`;

/** Minor units as text. */
export interface Sold {
  readonly owner: string | null;
  readonly revenue: string;
  readonly income: string;
  readonly profit: string;
  /** Purchases whose amount stands for their margin. */
  readonly unstated: number;
}
