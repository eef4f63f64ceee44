WITH buyer AS (
  SELECT f.customer_id, min(f.occurred_at) > $2::timestamptz AS is_new,
    count(*) FILTER (WHERE f.in_window) AS orders, sum(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE f.in_window) AS amount
  FROM (
    SELECT e.customer_id, e.revision, e.event_id, e.type, e.occurred_at,
      e.occurred_at > $2::timestamptz AS in_window,
      coalesce(n.ends_at > $1::timestamptz, true) AS goes_on,
      coalesce(n.ends_at, 'infinity') AS ends_at,
      coalesce(e.data || k.data, e.data) AS data
    FROM customer_event e
    LEFT JOIN (
      SELECT e.customer_id, min(e.occurred_at) AS ends_at FROM customer_event e
      WHERE e.type IN ('CustomerMerged', 'CustomerErased') AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      GROUP BY e.customer_id
    ) n ON n.customer_id = e.customer_id
    LEFT JOIN (
      SELECT DISTINCT ON (e.customer_id, e.data ->> 'orderId') e.customer_id, e.data ->> 'orderId' AS order_id,
        jsonb_strip_nulls(jsonb_build_object('amount', e.data -> 'amount', 'margin', e.data -> 'margin',
          'channel', e.data -> 'channel', 'category', e.data -> 'category')) AS data
      FROM customer_event e
      WHERE e.type = 'PurchaseCorrected' AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      ORDER BY e.customer_id, e.data ->> 'orderId', e.revision DESC
    ) k ON e.type = 'CustomerPurchased' AND k.customer_id = e.customer_id AND k.order_id = e.data ->> 'orderId'
    WHERE e.type IN ('CustomerPurchased')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  GROUP BY f.customer_id
  HAVING bool_or(f.in_window)
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
