WITH turn AS (
  SELECT f.customer_id, f.type, f.data, f.in_window,
    lead(f.type) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision) AS next_type
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
    WHERE e.type IN ('CustomerChurned', 'CustomerWonBack')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
)
SELECT f.data ->> 'reason' AS reason, count(*)::int4 AS losses, count(DISTINCT f.customer_id)::int4 AS customers,
  count(*) FILTER (WHERE f.data ->> 'declaredBy' = 'policy')::int4 AS "byPolicy",
  count(*) FILTER (WHERE f.next_type = 'CustomerWonBack')::int4 AS "wonBack"
FROM turn f
WHERE f.type = 'CustomerChurned' AND f.in_window
GROUP BY 1 ORDER BY 1
