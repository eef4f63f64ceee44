WITH owner AS (
  SELECT f.customer_id, f.data ->> 'ownerId' AS owner_id
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_owner t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on AND f.is_latest
)
SELECT f.customer_id AS "customerId", w.owner_id AS "ownerId",
  json_agg(json_build_object('type', f.type, 'at', (extract(epoch FROM f.occurred_at) * 1000)::int8, 'data', f.data)
    ORDER BY f.occurred_at, f.revision) AS entries
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('PointsEarned', 'PointsRedeemed', 'PointsExpired')
  ) f LEFT JOIN owner w ON w.customer_id = f.customer_id
WHERE f.goes_on AND ($3::text IS NULL OR w.owner_id = $3::text)
GROUP BY 1, 2 ORDER BY 1
