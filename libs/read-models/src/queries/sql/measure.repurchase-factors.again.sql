SELECT b.reason, sum(b.orders)::int4 AS orders, count(*)::int4 AS customers, coalesce(sum(b.amount), 0)::text AS minor
FROM (
  SELECT coalesce(t.reason, '') AS reason, count(*) AS orders, sum(t.amount) AS amount
  FROM (SELECT * FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t ORDER BY t.customer_id) t
  WHERE NOT t.is_first AND t.in_window
  GROUP BY coalesce(t.reason, ''), t.customer_id
) b
GROUP BY b.reason ORDER BY b.reason
