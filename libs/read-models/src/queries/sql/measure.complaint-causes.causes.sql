SELECT coalesce(f.data ->> 'cause', 'unstated') AS cause, count(*)::int4 AS complaints,
  count(DISTINCT f.customer_id)::int4 AS customers, sum(CASE jsonb_typeof(f.data -> 'severity') WHEN 'number' THEN (f.data ->> 'severity')::float8 END)::int4 AS severity
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerComplained')
  ) f
WHERE f.in_window
GROUP BY 1 ORDER BY 1
