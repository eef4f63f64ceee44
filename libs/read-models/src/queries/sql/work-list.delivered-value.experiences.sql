SELECT p.*, coalesce((SELECT sum(f.amount) FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased', 'returned') AND t.occurred_at <= $1::timestamptz
  ) f
WHERE f.customer_id = p."customerId" AND f.goes_on AND f.occurred_at > $1::timestamptz - interval '8760 hours'), 0)::text AS "priceMinor"
FROM (
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
), said AS (
  SELECT f.customer_id, (avg((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) FILTER (WHERE NOT (f.data ->> 'instrument' = 'ces')))::float8 AS benefit, (avg((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) FILTER (WHERE f.data ->> 'instrument' = 'ces'))::float8 AS ease
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_rating t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on AND f.occurred_at > $1::timestamptz - interval '8760 hours' AND (CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END) BETWEEN 0 AND 100
  GROUP BY 1
), wait AS (
  SELECT f.customer_id, max(CASE jsonb_typeof(f.data -> 'hours') WHEN 'number' THEN (f.data ->> 'hours')::float8 END) AS hours,
    max(extract(epoch FROM $1::timestamptz - f.occurred_at)) / 3600 AS waited
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ServiceRequested', 'ServiceCompleted')
  ) f
  WHERE f.goes_on AND f.occurred_at > $1::timestamptz - interval '8760 hours'
  GROUP BY f.customer_id, f.data ->> 'serviceId'
), served AS (
  SELECT w.customer_id, count(*) FILTER (WHERE w.hours > $5::float8 OR w.hours IS NULL)::int4 AS late, count(*)::int4 AS served
  FROM wait w
  WHERE w.hours IS NOT NULL OR w.waited > $5::float8
  GROUP BY 1
), valued AS (
  SELECT k.*, CASE WHEN k.time IS NULL THEN k.effort WHEN k.effort IS NULL THEN k.time ELSE (k.effort + k.time) / 2 END AS cost
  FROM (
    SELECT coalesce(a.customer_id, s.customer_id) AS customer_id, a.benefit AS value, 100 - a.ease AS effort,
      (100 * s.late)::float8 / s.served AS time, coalesce(s.late, 0) AS late
    FROM said a FULL JOIN served s ON s.customer_id = a.customer_id
  ) k
), whole AS (
  SELECT v.*, v.value - v.cost AS delivered FROM valued v WHERE v.value IS NOT NULL AND v.cost IS NOT NULL
)
SELECT e.customer_id AS "customerId", w.owner_id AS "ownerId", e.late, e.value, e.effort, e.time, e.cost, e.delivered
FROM whole e LEFT JOIN owner w ON w.customer_id = e.customer_id
WHERE $6::text IS NULL OR w.owner_id = $6::text
  ) l
) l
WHERE $3::json IS NULL OR ((l."delivered" > ($3::json ->> 0)::float8)
  OR (l."delivered" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text))
ORDER BY l."delivered", l."customerId" COLLATE "C"
LIMIT $4::int8) p
ORDER BY p.delivered, p."customerId"
