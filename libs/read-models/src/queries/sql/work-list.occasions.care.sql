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
), present AS (
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
), occurring AS (
  SELECT f.customer_id, 'anniversary' AS occasion, s."on", s.years
  FROM unnest($5::text[], $6::timestamptz[], $7::timestamptz[], $10::int4[]) AS s ("on", since, until, years) JOIN (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerRegistered')
  ) f ON f.occurred_at >= s.since AND f.occurred_at < s.until
  WHERE f.is_first AND f.goes_on
  UNION ALL
  SELECT t.customer_id, 'first_purchase', s."on", s.years
  FROM unnest($5::text[], $6::timestamptz[], $7::timestamptz[], $10::int4[]) AS s ("on", since, until, years) JOIN (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t ON t.occurred_at >= s.since AND t.occurred_at < s.until
  WHERE t.is_first AND t.goes_on
  UNION ALL
  SELECT b.customer_id, 'birthday', d."on", NULL
  FROM unnest($8::text[], $9::text[]) AS d ("on", day) JOIN (
    SELECT DISTINCT ON (f.customer_id) f.customer_id, f.data -> 'attributes' ->> 'birthday' AS day
    FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_profile t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
    WHERE f.goes_on AND f.data -> 'attributes' ? 'birthday'
    ORDER BY f.customer_id, f.occurred_at DESC, f.revision DESC
  ) b ON b.day = d.day
  UNION ALL
  SELECT c.customer_id, 'contract_end', c.ends_on, NULL
  FROM (
    SELECT f.customer_id, left(max(f.data ->> 'to' COLLATE "C"), 10) AS ends_on
    FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ContractSigned')
  ) f
    WHERE f.goes_on AND f.data ? 'to'
    GROUP BY f.customer_id
  ) c
  WHERE c.ends_on = ANY ($8::text[])
)
SELECT o.customer_id AS "customerId", w.owner_id AS "ownerId", o.occasion, o."on", o.years
FROM occurring o JOIN present p ON p.customer_id = o.customer_id LEFT JOIN owner w ON w.customer_id = o.customer_id
WHERE $11::text IS NULL OR w.owner_id = $11::text
  ) l
) l
WHERE $3::json IS NULL OR ((l."on" COLLATE "C" > ($3::json ->> 0)::text)
  OR (l."on" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" > ($3::json ->> 1)::text)
  OR (l."on" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 0)::text AND l."customerId" COLLATE "C" IS NOT DISTINCT FROM ($3::json ->> 1)::text AND l."occasion" COLLATE "C" > ($3::json ->> 2)::text))
ORDER BY l."on" COLLATE "C", l."customerId" COLLATE "C", l."occasion" COLLATE "C"
LIMIT $4::int8
