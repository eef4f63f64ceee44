WITH buyer AS (
  SELECT t.customer_id FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t WHERE t.is_first AND t.in_window AND t.goes_on
), fitted AS (
  SELECT customer_id FROM buyer ORDER BY hashtextextended(customer_id, 0), customer_id LIMIT 20000
), bought AS (
  SELECT t.customer_id, (t.occurred_at AT TIME ZONE 'UTC')::date - DATE '1970-01-01' AS day, sum(t.amount) AS paid
  FROM fitted JOIN (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t ON t.customer_id = fitted.customer_id
  GROUP BY 1, 2
)
SELECT b.customer_id AS "customerId", min(b.day)::int4 AS "firstDay", max(b.day)::int4 AS "lastDay", count(*)::int4 AS days,
  (sum(b.paid) - (array_agg(b.paid ORDER BY b.day))[1])::float8 AS "paidAgain",
  (SELECT count(*) FROM buyer)::int4 AS customers
FROM bought b
GROUP BY b.customer_id
ORDER BY hashtextextended(b.customer_id, 0), b.customer_id
