WITH lead AS (
  SELECT f.customer_id, min(f.data ->> 'leadSource') AS source
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerRegistered')
  ) f
  WHERE f.in_window
  GROUP BY f.customer_id
), bought AS (
  SELECT l.source, count(*) AS buyers, sum(n.net) AS net
  FROM lead l JOIN (
    SELECT t.customer_id, sum(t.amount) AS net FROM (SELECT * FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased', 'returned') AND t.occurred_at <= $1::timestamptz
  ) t ORDER BY t.customer_id) t
    GROUP BY t.customer_id
    HAVING bool_or(t.kind = 'purchased')
  ) n ON n.customer_id = l.customer_id
  GROUP BY l.source
)
SELECT l.source, l.leads::int4, coalesce(b.buyers, 0)::int4 AS buyers, coalesce(b.net, 0)::text AS minor
FROM (SELECT source, count(*) AS leads FROM lead GROUP BY source) l LEFT JOIN bought b ON b.source IS NOT DISTINCT FROM l.source
ORDER BY l.source
