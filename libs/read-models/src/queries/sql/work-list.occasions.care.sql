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
), day AS (
  SELECT p.customer_id, 'anniversary' AS occasion, to_char(p.registered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date
  FROM present p
  UNION ALL
  SELECT t.customer_id, 'first_purchase', to_char(t.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')
  FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t
  WHERE t.is_first AND t.goes_on
  UNION ALL
  SELECT f.customer_id, 'contract_end', left(max(f.data ->> 'to' COLLATE "C"), 10)
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
)
SELECT d.customer_id AS "customerId", w.owner_id AS "ownerId", d.occasion, d.date
FROM day d JOIN present p ON p.customer_id = d.customer_id LEFT JOIN owner w ON w.customer_id = d.customer_id
WHERE (CASE d.occasion WHEN 'contract_end' THEN d.date = ANY ($4::text[]) ELSE right(d.date, 5) = ANY ($3::text[]) END)
  AND ($5::text IS NULL OR w.owner_id = $5::text)
