WITH turn AS (
  SELECT f.customer_id, f.data ->> 'ownerId' AS owner_id, f.occurred_at AS since, f.until
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_owner t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
), brought AS (
  SELECT t.customer_id, t.occurred_at, t.kind, t.amount, t.margin
  FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased', 'returned', 'cost') AND t.occurred_at <= $1::timestamptz
  ) t
  WHERE t.in_window AND t.occurred_at < $3::timestamptz
  UNION ALL
  SELECT f.customer_id, f.occurred_at, 'paid', CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END, NULL
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('PaymentReceived')
  ) f
  WHERE f.in_window AND f.occurred_at < $3::timestamptz
)
SELECT t.owner_id AS owner,
  coalesce(sum(b.amount) FILTER (WHERE b.kind IN ('purchased', 'returned')), 0)::text AS revenue,
  coalesce(sum(b.amount) FILTER (WHERE b.kind = 'paid'), 0)::text AS income,
  coalesce(sum(CASE b.kind WHEN 'cost' THEN -b.amount ELSE coalesce(b.margin, b.amount) END) FILTER (WHERE b.kind <> 'paid'), 0)::text
    AS profit,
  (count(*) FILTER (WHERE b.kind = 'purchased' AND b.margin IS NULL))::int4 AS unstated
FROM brought b LEFT JOIN turn t ON t.customer_id = b.customer_id AND t.since <= b.occurred_at AND b.occurred_at < t.until
GROUP BY 1 ORDER BY 1 NULLS FIRST
