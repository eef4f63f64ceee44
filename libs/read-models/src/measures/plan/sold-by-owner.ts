import { facts, minorOf, netOf } from '../facts.js';

const paid = `f.type = 'PaymentReceived'`;

/**
 * What the window brought up to before $3 (exclusive), by whose customer it was at that moment; owner null: nobody's. Of two
 * assignments at one moment the later in the stream counts.
 */
export const soldByOwner = `
WITH turn AS (
  SELECT f.customer_id, f.data ->> 'ownerId' AS owner_id, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision), 'infinity') AS until
  FROM ${facts('OwnerAssigned')} f
)
SELECT t.owner_id AS owner,
  coalesce(sum(${netOf()}) FILTER (WHERE f.type IN ('CustomerPurchased', 'PurchaseReturned')), 0)::text AS revenue,
  coalesce(sum(${minorOf('amount')}) FILTER (WHERE ${paid}), 0)::text AS income,
  coalesce(sum(CASE f.type WHEN 'CustomerPurchased' THEN coalesce(${minorOf('margin')}, ${minorOf('amount')})
    ELSE -${minorOf('amount')} END) FILTER (WHERE NOT (${paid})), 0)::text AS profit,
  (count(*) FILTER (WHERE f.type = 'CustomerPurchased' AND NOT f.data ? 'margin'))::int4 AS unstated
FROM ${facts('CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded', 'PaymentReceived')} f
LEFT JOIN turn t ON t.customer_id = f.customer_id AND t.since <= f.occurred_at AND f.occurred_at < t.until
WHERE f.in_window AND f.occurred_at < $3::timestamptz
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
