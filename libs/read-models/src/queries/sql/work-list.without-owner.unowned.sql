SELECT l.* FROM (
  SELECT l.*, (count(*) OVER ())::int4 AS total FROM (
WITH present AS (
  SELECT f.customer_id, f.occurred_at AS registered_at
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerRegistered')
  ) f
  WHERE f.goes_on AND f.is_first AND NOT EXISTS (
    SELECT FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerChurned')
  ) c WHERE c.customer_id = f.customer_id AND c.is_latest
  )
), bought AS (
  SELECT t.customer_id, count(*)::int4 AS orders, max(t.occurred_at) AS at FROM (SELECT * FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t ORDER BY t.customer_id) t
  WHERE t.goes_on
  GROUP BY t.customer_id
)
SELECT p.customer_id AS "customerId", coalesce(b.orders, 0) AS orders, b.at AS "lastPurchaseAt",
  p.registered_at AS "registeredAt"
FROM present p LEFT JOIN bought b ON b.customer_id = p.customer_id
WHERE NOT EXISTS (SELECT FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_owner t
    WHERE t.occurred_at <= $1::timestamptz
  ) o WHERE o.customer_id = p.customer_id AND o.is_first)
  ) l
) l
WHERE $3::json IS NULL OR (((l."lastPurchaseAt" < ($3::json ->> 0)::timestamptz OR (l."lastPurchaseAt" IS NULL AND ($3::json ->> 0)::timestamptz IS NOT NULL)))
  OR (l."lastPurchaseAt" IS NOT DISTINCT FROM ($3::json ->> 0)::timestamptz AND l."registeredAt" > ($3::json ->> 1)::timestamptz)
  OR (l."lastPurchaseAt" IS NOT DISTINCT FROM ($3::json ->> 0)::timestamptz AND l."registeredAt" IS NOT DISTINCT FROM ($3::json ->> 1)::timestamptz AND l."customerId" COLLATE "C" > ($3::json ->> 2)::text))
ORDER BY l."lastPurchaseAt" DESC NULLS LAST, l."registeredAt", l."customerId" COLLATE "C"
LIMIT $4::int8
