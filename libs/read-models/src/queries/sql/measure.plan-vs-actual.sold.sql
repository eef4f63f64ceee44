WITH turn AS (
  SELECT f.customer_id, f.data ->> 'ownerId' AS owner_id, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision), 'infinity') AS until
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
)
SELECT t.owner_id AS owner,
  coalesce(sum(CASE f.type WHEN 'PurchaseReturned' THEN -1 ELSE 1 END * CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE f.type IN ('CustomerPurchased', 'PurchaseReturned')), 0)::text AS revenue,
  coalesce(sum(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE f.type = 'PaymentReceived'), 0)::text AS income,
  coalesce(sum(CASE f.type WHEN 'CustomerPurchased' THEN coalesce(CASE WHEN f.data -> 'margin' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'margin' ->> 'minor')::int8 END, CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END)
    ELSE -CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END END) FILTER (WHERE NOT (f.type = 'PaymentReceived')), 0)::text AS profit,
  (count(*) FILTER (WHERE f.type = 'CustomerPurchased' AND NOT f.data ? 'margin'))::int4 AS unstated
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
    WHERE e.type IN ('CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded', 'PaymentReceived')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
LEFT JOIN turn t ON t.customer_id = f.customer_id AND t.since <= f.occurred_at AND f.occurred_at < t.until
WHERE f.in_window AND f.occurred_at < $3::timestamptz
GROUP BY 1 ORDER BY 1 NULLS FIRST
