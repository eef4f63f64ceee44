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
), step AS (
  SELECT f.customer_id, f.data ->> 'complaintId' AS complaint_id, array_agg(DISTINCT f.type) AS types
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved')
  ) f
  WHERE f.goes_on
  GROUP BY 1, 2
)
SELECT c.customer_id AS "customerId", w.owner_id AS "ownerId", c.data ->> 'complaintId' AS "complaintId",
  CASE jsonb_typeof(c.data -> 'severity') WHEN 'number' THEN (c.data ->> 'severity')::float8 END AS severity, to_char((c.occurred_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "complainedAt",
  extract(epoch FROM $1::timestamptz - c.occurred_at)::float8 / 3600 AS "hoursOpen", coalesce(s.types, '{}') AS types
FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerComplained')
  ) c
LEFT JOIN step s ON s.customer_id = c.customer_id AND s.complaint_id = c.data ->> 'complaintId'
LEFT JOIN owner w ON w.customer_id = c.customer_id
WHERE c.goes_on AND NOT 'ComplaintResolved' = ANY (coalesce(s.types, '{}'))
  AND ($3::text IS NULL OR w.owner_id = $3::text)
