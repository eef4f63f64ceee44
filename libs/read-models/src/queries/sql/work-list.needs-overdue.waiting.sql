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
), need AS (
  SELECT f.customer_id, f.data ->> 'needId' AS need_id, min(f.occurred_at) AS found_at,
    (array_agg(f.data ->> 'kind' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'kind'))[1] AS kind, (array_agg(f.data ->> 'area' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'area'))[1] AS area, (array_agg(f.data ->> 'priority' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'priority'))[1] AS priority, (array_agg(f.data ->> 'step' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'step'))[1] AS step
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_need t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('NeedIdentified')
  ) f
  WHERE f.goes_on
  GROUP BY 1, 2
)
SELECT n.customer_id AS "customerId", w.owner_id AS "ownerId", n.need_id AS "needId", n.kind, n.area, n.priority::int4 AS priority, n.step,
  n.found_at AS "foundAt", extract(epoch FROM $1::timestamptz - n.found_at)::float8 / 3600 AS "hoursWaiting"
FROM need n LEFT JOIN owner w ON w.customer_id = n.customer_id
WHERE n.found_at < $1::timestamptz - $5::float8 * interval '1 hour'
  AND NOT EXISTS (
    SELECT FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_need t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ProposalSent')
  ) a WHERE a.customer_id = n.customer_id AND a.data ->> 'needId' = n.need_id
  )
  AND ($6::text IS NULL OR w.owner_id = $6::text)
  ) l
) l
WHERE $3::json IS NULL OR ((l."foundAt" > ($3::json ->> 0)::timestamptz)
  OR (l."foundAt" IS NOT DISTINCT FROM ($3::json ->> 0)::timestamptz AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text)
  OR (l."foundAt" IS NOT DISTINCT FROM ($3::json ->> 0)::timestamptz AND l."customerId" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND (l."needId" COLLATE "C" > ($3::json ->> 2)::text OR (l."needId" COLLATE "C" IS NULL AND ($3::json ->> 2)::text IS NOT NULL))))
ORDER BY l."foundAt", l."customerId" COLLATE "C", l."needId" COLLATE "C" NULLS LAST
LIMIT $4::int8
