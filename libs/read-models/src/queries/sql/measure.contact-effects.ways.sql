SELECT coalesce(f.data ->> 'way', 'other') AS way, count(*)::int4 AS evaluated,
  count(DISTINCT f.customer_id)::int4 AS customers, sum((f.data ->> 'effect')::int4)::int4 AS points,
  count(*) FILTER (WHERE (f.data ->> 'effect')::int4 >= 4)::int4 AS strong
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_evaluation t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
WHERE f.in_window
GROUP BY 1 ORDER BY 1
