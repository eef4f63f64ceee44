WITH turn AS (
  SELECT f.customer_id, f.type, f.data, f.in_window,
    lead(f.type) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision) AS next_type
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerChurned', 'CustomerWonBack')
  ) f
)
SELECT f.data ->> 'reason' AS reason, count(*)::int4 AS losses, count(DISTINCT f.customer_id)::int4 AS customers,
  count(*) FILTER (WHERE f.data ->> 'declaredBy' = 'policy')::int4 AS "byPolicy",
  count(*) FILTER (WHERE f.next_type = 'CustomerWonBack')::int4 AS "wonBack"
FROM turn f
WHERE f.type = 'CustomerChurned' AND f.in_window
GROUP BY 1 ORDER BY 1
