WITH buyer AS (
  SELECT t.customer_id, bool_and(t.first_at > $2::timestamptz) AS is_new, count(*) AS orders, sum(t.amount) AS amount
  FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      coalesce(t.ends_at > $1::timestamptz, true) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t
  WHERE t.in_window
  GROUP BY t.customer_id
), said AS (
  SELECT f.customer_id, count(*) FILTER (WHERE f.type = 'CustomerComplained') AS complaints,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'purpose' = 'presales') AS presales,
    count(CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END) AS ratings, sum((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) AS score100
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
    WHERE e.type IN ('CustomerComplained', 'CustomerContacted', 'CustomerRated')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
      AND (e.type <> 'CustomerComplained' OR NOT EXISTS (
        SELECT FROM customer_event w WHERE w.type = 'ComplaintWithdrawn' AND w.customer_id = e.customer_id
          AND w.data ->> 'complaintId' = e.data ->> 'complaintId' AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = w.customer_id AND s.data -> 'skipped' = to_jsonb(w.revision))
      ))
  ) f
  WHERE f.in_window
  GROUP BY f.customer_id
)
SELECT b.is_new, count(*)::int4 AS customers, sum(b.orders)::int4 AS orders, sum(b.amount)::text AS amount,
  coalesce(sum(s.presales), 0)::int4 AS presales, coalesce(sum(s.complaints), 0)::int4 AS complaints,
  coalesce(sum(s.ratings), 0)::int4 AS ratings, (sum(s.score100) / nullif(sum(s.ratings), 0))::float8 AS mean_score
FROM buyer b LEFT JOIN said s ON s.customer_id = b.customer_id
GROUP BY b.is_new
ORDER BY b.is_new DESC
