SELECT width_bucket(t.first_at, $3::timestamptz[]) AS cohort, width_bucket(t.occurred_at, $3::timestamptz[]) AS month,
  count(*)::int4 AS customers
FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t
WHERE t.is_first_of_month AND t.in_window AND t.first_at > $2::timestamptz
GROUP BY 1, 2 ORDER BY 1, 2
