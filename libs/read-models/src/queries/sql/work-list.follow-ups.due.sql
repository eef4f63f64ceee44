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
), contact AS (
  SELECT f.customer_id, f.occurred_at, f.data
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on AND f.is_latest
)
SELECT k.customer_id AS "customerId", w.owner_id AS "ownerId", k.data ->> 'purpose' AS purpose,
  k.data ->> 'nextContactAt' AS "dueAt", k.occurred_at AS "lastContactAt"
FROM contact k LEFT JOIN owner w ON w.customer_id = k.customer_id
WHERE k.data ->> 'nextContactAt' COLLATE "C" <= $5::text AND ($6::text IS NULL OR w.owner_id = $6::text)
  ) l
) l
WHERE $3::json IS NULL OR ((l."dueAt" COLLATE "C" > ($3::json ->> 0)::text)
  OR (l."dueAt" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text))
ORDER BY l."dueAt" COLLATE "C", l."customerId" COLLATE "C"
LIMIT $4::int8
