SELECT coalesce(sum(now), 0)::text AS now, coalesce(sum(before), 0)::text AS before,
  coalesce(sum(cost), 0)::text AS cost, coalesce(sum(cost_before), 0)::text AS cost_before,
  count(*) FILTER (WHERE orders > 0 AND orders_before = 0)::int4 AS gained,
  count(*) FILTER (WHERE orders > 0 AND orders_before > 0 AND now > before)::int4 AS grown,
  count(*) FILTER (WHERE orders > 0 AND orders_before > 0 AND now <= before)::int4 AS kept,
  count(*) FILTER (WHERE orders = 0 AND orders_before > 0)::int4 AS silent
FROM (
  SELECT coalesce(sum(t.amount) FILTER (WHERE t.kind <> 'cost' AND t.in_window), 0) AS now,
    coalesce(sum(t.amount) FILTER (WHERE t.kind <> 'cost' AND NOT t.in_window), 0) AS before,
    sum(t.amount) FILTER (WHERE t.kind = 'cost' AND t.in_window) AS cost,
    sum(t.amount) FILTER (WHERE t.kind = 'cost' AND NOT t.in_window) AS cost_before,
    count(*) FILTER (WHERE t.kind = 'purchased' AND t.in_window) AS orders,
    count(*) FILTER (WHERE t.kind = 'purchased' AND NOT t.in_window) AS orders_before
  FROM (SELECT * FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased', 'returned', 'cost') AND t.occurred_at <= $1::timestamptz
  ) t ORDER BY t.customer_id) t
  WHERE t.occurred_at > $3::timestamptz
  GROUP BY t.customer_id
) one
