SELECT orders::int4, count(*)::int4 AS customers FROM (
  SELECT count(*) AS orders FROM (
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
  ) f WHERE f.in_window GROUP BY f.customer_id
) buyer
GROUP BY orders ORDER BY orders
