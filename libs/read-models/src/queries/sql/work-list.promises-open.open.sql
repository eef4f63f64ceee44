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
), promise AS (
  SELECT DISTINCT ON (f.customer_id, f.data ->> 'promiseId') f.customer_id, f.data ->> 'promiseId' AS promise_id,
    f.occurred_at, f.data ->> 'promiseDue' AS due_at
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on AND f.data ? 'promiseId'
  ORDER BY f.customer_id, f.data ->> 'promiseId', f.occurred_at DESC, f.revision DESC
)
SELECT p.customer_id AS "customerId", w.owner_id AS "ownerId", p.promise_id AS "promiseId",
  p.occurred_at AS "promisedAt", p.due_at AS "dueAt"
FROM promise p LEFT JOIN owner w ON w.customer_id = p.customer_id
WHERE NOT EXISTS (
    SELECT FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('PromiseKept')
  ) k WHERE k.customer_id = p.customer_id AND k.data ->> 'promiseId' = p.promise_id
  )
  AND ($5::text IS NULL OR w.owner_id = $5::text)
  ) l
) l
WHERE $3::json IS NULL OR (((l."dueAt" COLLATE "C" > ($3::json ->> 0)::text OR (l."dueAt" COLLATE "C" IS NULL AND ($3::json ->> 0)::text IS NOT NULL)))
  OR (l."dueAt" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text)
  OR (l."dueAt" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND l."promiseId" COLLATE "C" > ($3::json ->> 2)::text))
ORDER BY l."dueAt" COLLATE "C" NULLS LAST, l."customerId" COLLATE "C", l."promiseId" COLLATE "C"
LIMIT $4::int8
