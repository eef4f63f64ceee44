WITH said AS (
  SELECT f.customer_id, (avg((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) FILTER (WHERE NOT (f.data ->> 'instrument' = 'ces')))::float8 AS benefit, (avg((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) FILTER (WHERE f.data ->> 'instrument' = 'ces'))::float8 AS ease
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
    WHERE e.type IN ('CustomerRated')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on AND f.in_window AND (CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END) BETWEEN 0 AND 100
  GROUP BY 1
), wait AS (
  SELECT f.customer_id, max(CASE jsonb_typeof(f.data -> 'hours') WHEN 'number' THEN (f.data ->> 'hours')::float8 END) AS hours,
    max(extract(epoch FROM $1::timestamptz - f.occurred_at)) / 3600 AS waited
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
    WHERE e.type IN ('ServiceRequested', 'ServiceCompleted')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on AND f.in_window
  GROUP BY f.customer_id, f.data ->> 'serviceId'
), served AS (
  SELECT w.customer_id, count(*) FILTER (WHERE w.hours > $3::float8 OR w.hours IS NULL)::int4 AS late, count(*)::int4 AS served
  FROM wait w
  WHERE w.hours IS NOT NULL OR w.waited > $3::float8
  GROUP BY 1
), paid AS (
  SELECT f.customer_id, sum(CASE f.type WHEN 'PurchaseReturned' THEN -1 ELSE 1 END * CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) AS minor
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
    WHERE e.type IN ('CustomerPurchased', 'PurchaseReturned')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on AND f.in_window
  GROUP BY 1
)
SELECT coalesce(a.customer_id, s.customer_id) AS "customerId", a.benefit, a.ease,
  coalesce(s.late, 0) AS late, coalesce(s.served, 0) AS served, coalesce(p.minor, 0)::text AS minor
FROM said a FULL JOIN served s ON s.customer_id = a.customer_id
LEFT JOIN paid p ON p.customer_id = coalesce(a.customer_id, s.customer_id)
ORDER BY 1
