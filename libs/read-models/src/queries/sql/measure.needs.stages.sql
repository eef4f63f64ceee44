SELECT n.has_area, n.has_kind, n.has_priority, n.validated, count(*)::int4 AS needs FROM (
  SELECT bool_or(f.data ? 'area') AS has_area, bool_or(f.data ? 'kind') AS has_kind, bool_or(f.data ? 'priority') AS has_priority,
    bool_or(f.type = 'NeedValidated') AS validated, bool_or(f.type = 'NeedIdentified' AND f.in_window) AS is_new
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_need t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('NeedIdentified', 'NeedValidated')
  ) f
  GROUP BY f.customer_id, f.data ->> 'needId'
) n
WHERE n.is_new
GROUP BY 1, 2, 3, 4
