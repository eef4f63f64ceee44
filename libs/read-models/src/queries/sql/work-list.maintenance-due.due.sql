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
), service AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'kind') f.customer_id, f.data ->> 'kind' AS kind,
    f.data ->> 'serviceId' AS service_id, f.occurred_at, f.data ->> 'nextMaintenanceOn' AS due_on
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ServiceCompleted')
  ) f
  WHERE f.goes_on
  ORDER BY f.customer_id, f.data ->> 'kind', f.occurred_at DESC, f.revision DESC
)
SELECT s.customer_id AS "customerId", w.owner_id AS "ownerId", s.kind, s.service_id AS "serviceId",
  to_char((s.occurred_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastServiceAt", left(s.due_on, 10) AS "dueOn"
FROM service s LEFT JOIN owner w ON w.customer_id = s.customer_id
WHERE left(s.due_on, 10) COLLATE "C" <= $5::text AND ($6::text IS NULL OR w.owner_id = $6::text)
  ) l
) l
WHERE $3::json IS NULL OR ((l."dueOn" COLLATE "C" > ($3::json ->> 0)::text)
  OR (l."dueOn" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text)
  OR (l."dueOn" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND (l."kind" COLLATE "C" > ($3::json ->> 2)::text OR (l."kind" COLLATE "C" IS NULL AND ($3::json ->> 2)::text IS NOT NULL))))
ORDER BY l."dueOn" COLLATE "C", l."customerId" COLLATE "C", l."kind" COLLATE "C" NULLS LAST
LIMIT $4::int8
