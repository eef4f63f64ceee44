SELECT coalesce(sum(now), 0)::text AS now, coalesce(sum(before), 0)::text AS before,
  coalesce(sum(cost), 0)::text AS cost, coalesce(sum(cost_before), 0)::text AS cost_before,
  count(*) FILTER (WHERE orders > 0 AND orders_before = 0)::int4 AS gained,
  count(*) FILTER (WHERE orders > 0 AND orders_before > 0 AND now > before)::int4 AS grown,
  count(*) FILTER (WHERE orders > 0 AND orders_before > 0 AND now <= before)::int4 AS kept,
  count(*) FILTER (WHERE orders = 0 AND orders_before > 0)::int4 AS silent
FROM (
  SELECT coalesce(sum(CASE f.type WHEN 'PurchaseReturned' THEN -1 ELSE 1 END * CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE spent AND in_window), 0) AS now,
    coalesce(sum(CASE f.type WHEN 'PurchaseReturned' THEN -1 ELSE 1 END * CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE spent AND NOT in_window), 0) AS before,
    sum(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE NOT spent AND in_window) AS cost,
    sum(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END) FILTER (WHERE NOT spent AND NOT in_window) AS cost_before,
    count(*) FILTER (WHERE f.type = 'CustomerPurchased' AND in_window) AS orders,
    count(*) FILTER (WHERE f.type = 'CustomerPurchased' AND NOT in_window) AS orders_before
  FROM (
    SELECT *, type <> 'CostToServeRecorded' AS spent
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
    WHERE e.type IN ('CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) g
    WHERE g.occurred_at > $3::timestamptz
  ) f
  GROUP BY f.customer_id
) one
