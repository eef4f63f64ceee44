WITH promise AS (
  SELECT f.customer_id, f.data ->> 'promiseId' AS promise_id, min(f.occurred_at) AS made_at,
    (array_agg(f.data ->> 'promiseDue' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'promiseDue'))[1] AS due
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.data ? 'promiseId'
  GROUP BY 1, 2
), kept AS (
  SELECT f.customer_id, f.data ->> 'promiseId' AS promise_id, to_char((min(f.occurred_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('PromiseKept')
  ) f
  GROUP BY 1, 2
)
SELECT count(*)::int4 AS promised, count(k.at)::int4 AS kept,
  count(*) FILTER (WHERE p.due COLLATE "C" <= $3::text)::int4 AS due,
  count(*) FILTER (WHERE p.due COLLATE "C" <= $3::text AND k.at COLLATE "C" <= p.due COLLATE "C")::int4 AS "onTime",
  count(*) FILTER (WHERE p.due COLLATE "C" <= $3::text AND k.at IS NULL)::int4 AS broken
FROM promise p LEFT JOIN kept k ON k.customer_id = p.customer_id AND k.promise_id = p.promise_id
WHERE p.made_at > $2::timestamptz
