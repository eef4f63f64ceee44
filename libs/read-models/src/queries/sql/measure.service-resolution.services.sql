WITH again AS (
  SELECT f.customer_id, f.data ->> 'kind' AS kind, f.occurred_at AS at FROM (
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
    WHERE e.type IN ('ServiceRequested')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
)
SELECT coalesce(f.data ->> 'kind', '') AS kind,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted'))::int4 AS completed,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data ? 'solved'))::int4 AS stated,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data -> 'solved' = 'true'::jsonb))::int4 AS solved,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data -> 'solved' = 'true'::jsonb AND NOT EXISTS (
    SELECT FROM again a WHERE a.customer_id = f.customer_id AND a.kind = f.data ->> 'kind' AND a.at > f.occurred_at
      AND a.at <= f.occurred_at + $3::float8 * interval '1 hour')))::int4 AS first,
  (count(*) FILTER (WHERE f.type = 'SelfServiceUsed'))::int4 AS "selfUsed",
  (count(*) FILTER (WHERE f.type = 'SelfServiceUsed' AND f.data -> 'solved' = 'true'::jsonb))::int4 AS "selfSolved"
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
    WHERE e.type IN ('ServiceCompleted', 'SelfServiceUsed')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
WHERE f.in_window
GROUP BY 1 ORDER BY 2 DESC, 1
