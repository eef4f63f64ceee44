SELECT f.data ->> 'instrument' AS instrument, CASE jsonb_typeof(f.data -> 'score') WHEN 'number' THEN (f.data ->> 'score')::float8 END AS score, count(*)::int4 AS answers
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_rating t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
WHERE f.in_window
GROUP BY 1, 2 ORDER BY 1, 2
