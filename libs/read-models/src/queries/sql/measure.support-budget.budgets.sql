WITH plan AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'planId') f.customer_id, CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END AS minor
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('SupportPlanned')
  ) f
  WHERE f.goes_on AND f.data -> 'year' = to_jsonb($3::int4)
  ORDER BY f.customer_id, f.data ->> 'planId', f.occurred_at DESC, f.revision DESC
), budget AS (
  SELECT p.customer_id, sum(p.minor) AS minor FROM plan p GROUP BY 1
), used AS (
  SELECT t.customer_id, sum(t.amount) AS minor FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('cost') AND t.occurred_at <= $1::timestamptz
  ) t
  WHERE t.in_window AND t.occurred_at < $4::timestamptz
  GROUP BY 1
)
SELECT b.customer_id AS "customerId", b.minor::text AS budget, coalesce(u.minor, 0)::text AS used
FROM budget b LEFT JOIN used u ON u.customer_id = b.customer_id
ORDER BY coalesce(u.minor, 0) - b.minor DESC, 1
