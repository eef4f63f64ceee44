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
), owner AS (
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
), contract AS (
  SELECT f.customer_id, f.type = 'ContractExpired' OR f.data ->> 'to' COLLATE "C" <= to_char(($1::timestamptz) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS has_expired
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ContractSigned', 'ContractExpired')
  ) f
  WHERE f.goes_on AND f.is_latest
), opportunity AS (
  SELECT f.customer_id, f.data ->> 'opportunityId' AS opportunity_id, bool_or(f.in_window) AS in_window,
    (array_agg(f.data ->> 'funnelStage' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ->> 'funnelStage' IS NOT NULL))[1] AS funnel_stage,
    (array_agg(CASE jsonb_typeof(f.data -> 'salesStage') WHEN 'number' THEN (f.data ->> 'salesStage')::float8 END ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE CASE jsonb_typeof(f.data -> 'salesStage') WHEN 'number' THEN (f.data ->> 'salesStage')::float8 END IS NOT NULL))[1] AS sales_stage,
    (array_agg(CASE jsonb_typeof(f.data -> 'intent') WHEN 'number' THEN (f.data ->> 'intent')::float8 END ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE CASE jsonb_typeof(f.data -> 'intent') WHEN 'number' THEN (f.data ->> 'intent')::float8 END IS NOT NULL))[1] AS intent,
    (array_agg(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END IS NOT NULL))[1] AS amount,
    array_agg(DISTINCT f.data ->> 'funnelStage') AS funnel_stages
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_opportunity t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on AND EXISTS (SELECT FROM owner w WHERE w.customer_id = f.customer_id AND w.owner_id = $6::text)
  GROUP BY 1, 2
), sale AS (
  SELECT o.customer_id, bool_or(o.sales_stage IN (4, 5)) AS is_choosing, bool_or(o.intent >= 4) AS is_willing,
    max(o.intent)::int4 AS intent, max(o.sales_stage)::int4 AS sales_stage
  FROM opportunity o
  WHERE o.funnel_stage IS DISTINCT FROM 'closed'
  GROUP BY o.customer_id
), call AS (
  SELECT p.customer_id, p.registered_at, w.owner_id, k.occurred_at AS contacted_at, s.intent, s.sales_stage,
    coalesce(k.data ->> 'nextContactAt', to_char((k.occurred_at
      + CASE k.data ->> 'outcome' WHEN 'not_reached' THEN interval '24 hours' ELSE interval '720 hours' END) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS next_call_at,
    CASE WHEN s.is_choosing THEN 1 WHEN s.is_willing THEN 2 WHEN t.has_expired THEN 3 WHEN k.occurred_at IS NULL THEN 5 ELSE 4
      END AS urgency
  FROM present p LEFT JOIN owner w ON w.customer_id = p.customer_id
  LEFT JOIN contact k ON k.customer_id = p.customer_id
  LEFT JOIN contract t ON t.customer_id = p.customer_id
  LEFT JOIN sale s ON s.customer_id = p.customer_id
  WHERE w.owner_id = $6::text
)
SELECT c.customer_id AS "customerId", c.owner_id AS "ownerId", c.urgency,
  (ARRAY['choosing', 'willing', 'contract_expired', 'due', 'never_called'])[c.urgency] AS reason, c.next_call_at AS "nextCallAt",
  c.contacted_at AS "lastContactAt", c.sales_stage AS "salesStage", c.intent,
  c.registered_at AS "registeredAt"
FROM call c
WHERE c.next_call_at IS NULL OR c.next_call_at COLLATE "C" < $5::text
  ) l
) l
WHERE $3::json IS NULL OR ((l."urgency" > ($3::json ->> 0)::float8)
  OR (l."urgency" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND (l."nextCallAt" COLLATE "C" > ($3::json ->> 1)::text OR (($3::json ->> 1)::text IS NULL AND l."nextCallAt" COLLATE "C" IS NOT NULL)))
  OR (l."urgency" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."nextCallAt" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND l."registeredAt" > ($3::json ->> 2)::timestamptz)
  OR (l."urgency" IS NOT DISTINCT FROM ($3::json ->> 0)::float8 AND l."nextCallAt" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND l."registeredAt" IS NOT DISTINCT FROM ($3::json ->> 2)::timestamptz AND l."customerId" COLLATE "C" > ($3::json ->> 3)::text))
ORDER BY l."urgency", l."nextCallAt" COLLATE "C" NULLS FIRST, l."registeredAt", l."customerId" COLLATE "C"
LIMIT $4::int8
