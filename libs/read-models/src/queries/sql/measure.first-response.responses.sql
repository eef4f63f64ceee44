WITH lead AS (
  SELECT f.customer_id, min(f.occurred_at) AS at FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerRegistered')
  ) f
  WHERE f.in_window
  GROUP BY 1
), first AS (
  SELECT f.customer_id, CASE f.type WHEN 'OwnerAssigned' THEN 'assigned' ELSE 'contacted' END AS step, min(f.occurred_at) AS at
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_owner t
    WHERE t.occurred_at <= $1::timestamptz
    UNION ALL
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.type = 'OwnerAssigned' OR f.data ->> 'direction' = 'out'
  GROUP BY 1, 2
), took AS (
  SELECT f.step, greatest(extract(epoch FROM f.at - l.at), 0) / 3600 AS hours
  FROM lead l JOIN first f ON f.customer_id = l.customer_id
)
SELECT t.step, string_agg(t.hours::text, ' ' ORDER BY t.hours) AS hours FROM took t GROUP BY 1
