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
), latest AS (
  SELECT DISTINCT ON (c.customer_id, c.output) c.customer_id, c.output, c.to_result AS result, c.at, c.from_result AS before
  FROM segment_change c
  WHERE c.rule_set_hash = $5::text AND c.output = ANY ($6::text[]) AND c.at <= $1::timestamptz
    AND c.superseded_at_position IS NULL
  ORDER BY c.customer_id, c.output, c.at DESC
), person AS (
  SELECT f.customer_id FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerRegistered')
  ) f WHERE f.goes_on AND f.is_first
)
SELECT l.customer_id AS "customerId", w.owner_id AS "ownerId", max(l.result) FILTER (WHERE l.output = $7::text) AS level,
  (count(*) FILTER (WHERE l.output <> $7::text AND l.result = 'true'))::int4 AS standing, coalesce(to_char((max(l.at) FILTER (WHERE l.output <> $7::text)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '') AS "changedAt",
  to_char((max(l.at) FILTER (WHERE l.output <> $7::text AND l.result <> 'true' AND l.before = 'true')) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "fellAt",
  coalesce(json_object_agg(l.output, to_char((l.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) FILTER (WHERE l.output <> $7::text AND l.result = 'true'), '{}') AS since
FROM latest l JOIN person p ON p.customer_id = l.customer_id LEFT JOIN owner w ON w.customer_id = l.customer_id
WHERE $8::text IS NULL OR w.owner_id = $8::text
GROUP BY 1, 2 HAVING true
  ) l
) l
WHERE $3::json IS NULL OR ((l."standing" > ($3::json ->> 0)::float8)
  OR (l."standing" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND (l."fellAt" COLLATE "C" < ($3::json ->> 1)::text OR (l."fellAt" COLLATE "C" IS NULL AND ($3::json ->> 1)::text IS NOT NULL)))
  OR (l."standing" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."fellAt" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND l."customerId" COLLATE "C" > ($3::json ->> 2)::text))
ORDER BY l."standing", l."fellAt" COLLATE "C" DESC NULLS LAST, l."customerId" COLLATE "C"
LIMIT $4::int8
