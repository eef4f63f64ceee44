WITH buyer AS (
  SELECT t.customer_id, bool_or(t.is_first) AS is_new, count(*) AS orders, sum(t.amount) AS amount
  FROM (SELECT * FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t ORDER BY t.customer_id) t
  WHERE t.in_window
  GROUP BY t.customer_id
), said AS (
  SELECT f.customer_id, count(*) FILTER (WHERE f.type = 'CustomerComplained') AS complaints,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'purpose' = 'presales') AS presales,
    count(CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END) AS ratings, sum((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) AS score100
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
    UNION ALL
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_rating t
    WHERE t.occurred_at <= $1::timestamptz
    UNION ALL
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerComplained')
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
