WITH term AS (
  SELECT f.customer_id, f.data ->> 'to' AS ends, CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END AS amount,
    max(f.data ->> 'to' COLLATE "C") OVER (PARTITION BY f.customer_id) AS last_end
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ContractSigned')
  ) f
  WHERE f.data ? 'to'
)
SELECT count(*)::int4 AS due, count(*) FILTER (WHERE t.last_end > t.ends COLLATE "C")::int4 AS renewed,
  coalesce(sum(t.amount) FILTER (WHERE t.last_end = t.ends), 0)::text AS lost
FROM term t
WHERE t.ends COLLATE "C" > $3::text AND t.ends COLLATE "C" <= $4::text
