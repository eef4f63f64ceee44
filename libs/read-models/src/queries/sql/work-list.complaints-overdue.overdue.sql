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
), step AS (
  SELECT f.customer_id, f.data ->> 'complaintId' AS complaint_id, string_agg(DISTINCT f.type, ',' ORDER BY f.type) AS types
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
SELECT c.customer_id AS "customerId", w.owner_id AS "ownerId", c."complaintId", c.severity, o.missing, o.allowed AS "limitHours",
  c."hoursOpen" - o.allowed AS "hoursOverdue", c."complainedAt", c."hoursOpen"
FROM (
  SELECT f.customer_id, f.data ->> 'complaintId' AS "complaintId", CASE jsonb_typeof(f.data -> 'severity') WHEN 'number' THEN (f.data ->> 'severity')::float8 END AS severity, f.occurred_at AS "complainedAt",
    extract(epoch FROM $1::timestamptz - f.occurred_at)::float8 / 3600 AS "hoursOpen"
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerComplained')
  ) f
  WHERE f.goes_on
) c
LEFT JOIN step s ON s.customer_id = c.customer_id AND s.complaint_id = c."complaintId"
JOIN unnest($5::text[], $6::float8[], $7::float8[], $8::text[], $9::float8[]) AS o (types, above, up_to, missing, allowed)
  ON o.types = coalesce(s.types, '') AND c."hoursOpen" > o.above AND c."hoursOpen" <= o.up_to
LEFT JOIN owner w ON w.customer_id = c.customer_id
WHERE $10::text IS NULL OR w.owner_id = $10::text
  ) l
) l
WHERE $3::json IS NULL OR (((l."severity" < ($3::json ->> 0)::float8 OR (l."severity" IS NULL AND ($3::json ->> 0)::float8 IS NOT NULL)))
  OR (l."severity" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."hoursOverdue" < ($3::json ->> 1)::float8)
  OR (l."severity" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."hoursOverdue" IS NOT DISTINCT FROM ($3::json ->> 1)::float8 AND l."customerId" COLLATE "C" > ($3::json ->> 2)::text)
  OR (l."severity" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."hoursOverdue" IS NOT DISTINCT FROM ($3::json ->> 1)::float8 AND l."customerId" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 2)::text AND l."complaintId" COLLATE "C" > ($3::json ->> 3)::text))
ORDER BY l."severity" DESC NULLS LAST, l."hoursOverdue" DESC, l."customerId" COLLATE "C", l."complaintId" COLLATE "C"
LIMIT $4::int8
