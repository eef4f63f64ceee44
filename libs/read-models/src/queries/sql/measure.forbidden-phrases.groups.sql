SELECT g.name AS "group", count(*)::int4 AS notes, count(DISTINCT f.customer_id)::int4 AS customers
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
  ) f, LATERAL jsonb_array_elements_text(f.data -> 'forbiddenGroups') AS g (name)
WHERE f.in_window AND f.data ? 'forbiddenGroups'
GROUP BY 1 ORDER BY 1
