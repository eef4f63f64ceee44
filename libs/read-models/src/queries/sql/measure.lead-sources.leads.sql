WITH lead AS (
  SELECT f.customer_id, min(f.data ->> 'leadSource') AS source
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
    WHERE e.type IN ('CustomerRegistered')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.in_window
  GROUP BY f.customer_id
), bought AS (
  SELECT l.source, count(*) FILTER (WHERE t.is_first) AS buyers, sum(t.amount) AS net
  FROM lead l JOIN (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      coalesce(t.ends_at > $1::timestamptz, true) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason
    FROM trade t
    WHERE t.kind IN ('purchased', 'returned') AND t.occurred_at <= $1::timestamptz
  ) t ON t.customer_id = l.customer_id
  WHERE t.first_at <= $1::timestamptz
  GROUP BY l.source
)
SELECT l.source, l.leads::int4, coalesce(b.buyers, 0)::int4 AS buyers, coalesce(b.net, 0)::text AS minor
FROM (SELECT source, count(*) AS leads FROM lead GROUP BY source) l LEFT JOIN bought b ON b.source IS NOT DISTINCT FROM l.source
ORDER BY l.source
