SELECT l.* FROM (
  SELECT l.*, (count(*) OVER ())::int4 AS total FROM (
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
), missed AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'orderId') f.customer_id, f.data ->> 'orderId' AS order_id,
    f.occurred_at, CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END::text AS minor, coalesce(CASE jsonb_typeof(f.data -> 'daysLate') WHEN 'number' THEN (f.data ->> 'daysLate')::float8 END, 0) AS days_late
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('PaymentMissed')
  ) f
  WHERE f.goes_on
  ORDER BY f.customer_id, f.data ->> 'orderId', f.occurred_at DESC, f.revision DESC
)
SELECT m.customer_id AS "customerId", w.owner_id AS "ownerId", m.order_id AS "orderId", m.minor,
  to_char((m.occurred_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "missedAt",
  m.days_late + floor(extract(epoch FROM $1::timestamptz - m.occurred_at)::float8 / 86400) AS "daysLate"
FROM missed m LEFT JOIN owner w ON w.customer_id = m.customer_id
WHERE NOT EXISTS (
    SELECT FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('PaymentReceived')
  ) p
    WHERE p.customer_id = m.customer_id AND p.data ->> 'orderId' = m.order_id AND p.occurred_at >= m.occurred_at
  )
  AND ($5::text IS NULL OR w.owner_id = $5::text)
  ) l
) l
WHERE $3::json IS NULL OR ((l."daysLate" < ($3::json ->> 0)::float8)
  OR (l."daysLate" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text)
  OR (l."daysLate" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."customerId" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND (l."orderId" COLLATE "C" > ($3::json ->> 2)::text OR (l."orderId" COLLATE "C" IS NULL AND ($3::json ->> 2)::text IS NOT NULL))))
ORDER BY l."daysLate" DESC, l."customerId" COLLATE "C", l."orderId" COLLATE "C" NULLS LAST
LIMIT $4::int8
