WITH plan AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'planId') f.customer_id, CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END AS minor
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
    WHERE e.type IN ('SupportPlanned')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on AND f.data -> 'year' = to_jsonb($3::int4)
  ORDER BY f.customer_id, f.data ->> 'planId', f.occurred_at DESC, f.revision DESC
), budget AS (
  SELECT p.customer_id, sum(p.minor) AS minor FROM plan p GROUP BY 1
), used AS (
  SELECT f.customer_id, sum(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) AS minor FROM (
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
    WHERE e.type IN ('CostToServeRecorded')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.in_window AND f.occurred_at < $4::timestamptz
  GROUP BY 1
)
SELECT b.customer_id AS "customerId", b.minor::text AS budget, coalesce(u.minor, 0)::text AS used
FROM budget b LEFT JOIN used u ON u.customer_id = b.customer_id
ORDER BY coalesce(u.minor, 0) - b.minor DESC, 1
