WITH again AS (
  SELECT f.customer_id, f.data ->> 'kind' AS kind, f.occurred_at AS at FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ServiceRequested')
  ) f
)
SELECT coalesce(f.data ->> 'kind', '') AS kind,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted'))::int4 AS completed,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data ? 'solved'))::int4 AS stated,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data -> 'solved' = 'true'::jsonb))::int4 AS solved,
  (count(*) FILTER (WHERE f.type = 'ServiceCompleted' AND f.data -> 'solved' = 'true'::jsonb AND NOT EXISTS (
    SELECT FROM again a WHERE a.customer_id = f.customer_id AND a.kind = f.data ->> 'kind' AND a.at > f.occurred_at
      AND a.at <= f.occurred_at + $3::float8 * interval '1 hour')))::int4 AS first,
  (count(*) FILTER (WHERE f.type = 'SelfServiceUsed'))::int4 AS "selfUsed",
  (count(*) FILTER (WHERE f.type = 'SelfServiceUsed' AND f.data -> 'solved' = 'true'::jsonb))::int4 AS "selfSolved"
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('SelfServiceUsed', 'ServiceCompleted')
  ) f
WHERE f.in_window
GROUP BY 1 ORDER BY 2 DESC, 1
