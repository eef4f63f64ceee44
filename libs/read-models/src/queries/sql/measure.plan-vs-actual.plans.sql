WITH plan AS (
  SELECT DISTINCT ON (p.owner, p.measure) p.owner, p.measure, p.minor, p.rate_percent
  FROM plan_set p
  WHERE p.year = $3::int4 AND p.occurred_at <= $1::timestamptz
  ORDER BY p.owner, p.measure, p.revision DESC
), given AS (
  SELECT f.data ->> 'ownerId' AS owner, count(DISTINCT f.customer_id)::int4 AS customers
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_owner t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  GROUP BY 1
)
SELECT p.owner, p.measure, p.minor::text AS minor, p.rate_percent AS rate, coalesce(g.customers, 0) AS customers
FROM plan p LEFT JOIN given g ON g.owner = p.owner
ORDER BY p.owner, array_position(ARRAY['revenue', 'income', 'margin_rate', 'profit'], p.measure)
