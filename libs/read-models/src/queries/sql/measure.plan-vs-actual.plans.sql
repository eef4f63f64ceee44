WITH plan AS (
  SELECT DISTINCT ON (p.owner, p.measure) p.owner, p.measure, p.minor, p.rate_percent
  FROM plan_set p
  WHERE p.year = $3::int4 AND p.occurred_at <= $1::timestamptz
  ORDER BY p.owner, p.measure, p.revision DESC
), given AS (
  SELECT f.data ->> 'ownerId' AS owner, count(DISTINCT f.customer_id)::int4 AS customers
  FROM (
    SELECT e.customer_id, e.revision, e.event_id, e.type, e.occurred_at,
      e.occurred_at > $2::timestamptz AS in_window,
      coalesce(n.ends_at > $1::timestamptz, true) AS goes_on,
      coalesce(n.ends_at, 'infinity') AS ends_at,
      e.data AS data
    FROM customer_event e
    LEFT JOIN (
      SELECT e.customer_id, min(e.occurred_at) AS ends_at FROM customer_event e
      WHERE e.type IN ('CustomerMerged', 'CustomerErased') AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      GROUP BY e.customer_id
    ) n ON n.customer_id = e.customer_id
    WHERE e.type IN ('OwnerAssigned')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  GROUP BY 1
)
SELECT p.owner, p.measure, p.minor::text AS minor, p.rate_percent AS rate, coalesce(g.customers, 0) AS customers
FROM plan p LEFT JOIN given g ON g.owner = p.owner
ORDER BY p.owner, array_position(ARRAY['revenue', 'income', 'margin_rate', 'profit'], p.measure)
