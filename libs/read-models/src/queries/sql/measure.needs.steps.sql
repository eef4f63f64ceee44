SELECT n.step, count(*)::int4 AS needs FROM (
  SELECT f.data ->> 'step' AS step
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_need t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('NeedIdentified')
  ) f
  WHERE f.data ? 'step' AND f.in_window
  GROUP BY f.customer_id, f.data ->> 'needId', f.data ->> 'step'
) n
GROUP BY 1
