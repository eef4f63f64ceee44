WITH person AS (
  SELECT DISTINCT f.customer_id FROM (
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
    WHERE e.type IN ('CustomerRegistered')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f WHERE f.goes_on
)
SELECT count(*)::int4 AS customers FROM person
