WITH person AS (
  SELECT f.customer_id, min(f.occurred_at) FILTER (WHERE f.type = 'CustomerRegistered') AS registered_at
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
    WHERE e.type IN ('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on
  GROUP BY f.customer_id
  HAVING bool_or(f.type = 'CustomerRegistered')
    AND (array_agg(f.type ORDER BY f.occurred_at DESC, f.revision DESC)
      FILTER (WHERE f.type IN ('CustomerChurned', 'CustomerWonBack')))[1] IS DISTINCT FROM 'CustomerChurned'
), bought AS (
  SELECT f.customer_id, count(*)::int4 AS orders, max(f.occurred_at) AS at FROM (
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
  WHERE f.goes_on
  GROUP BY 1
)
SELECT p.customer_id AS "customerId", coalesce(b.orders, 0) AS orders, to_char((b.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastPurchaseAt",
  to_char((p.registered_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "registeredAt"
FROM person p LEFT JOIN bought b ON b.customer_id = p.customer_id
WHERE NOT EXISTS (SELECT FROM (
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
  ) o WHERE o.customer_id = p.customer_id)
ORDER BY b.orders IS NULL, b.at DESC, p.registered_at, p.customer_id
