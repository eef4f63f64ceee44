WITH bound AS (
  SELECT array_agg(DISTINCT b ORDER BY b) AS bounds FROM unnest($3::timestamptz[] || $4::timestamptz[]) AS b
), period AS (
  SELECT p.place, p.begins, p.ends, width_bucket(p.begins, b.bounds) AS first, width_bucket(p.ends, b.bounds) AS last
  FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p (begins, ends, place), bound b
), moved AS (
  SELECT DISTINCT f.customer_id FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.type <> 'CustomerRegistered' OR NOT f.is_first
), once AS (
  SELECT width_bucket(f.occurred_at, b.bounds) AS since_place, width_bucket('infinity', b.bounds) AS until_place,
    width_bucket(f.ends_at, b.bounds) AS ends_place, count(*) AS customers
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerRegistered')
  ) f, bound b
  WHERE NOT EXISTS (SELECT FROM moved m WHERE m.customer_id = f.customer_id)
  GROUP BY 1, 2, 3
), turn AS (
  SELECT f.customer_id, f.ends_at, f.type <> 'CustomerChurned' AS is_there, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision), 'infinity') AS until
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_presence t
    WHERE t.occurred_at <= $1::timestamptz
  ) f JOIN moved m ON m.customer_id = f.customer_id
), again AS MATERIALIZED (
  SELECT * FROM turn WHERE is_there
), present AS (
  SELECT p.place, o.since_place < p.first AND o.until_place >= p.first AS at_start,
    o.since_place < p.last AND o.until_place >= p.last AS at_end, o.customers
  FROM period p JOIN once o ON o.ends_place >= p.last
  UNION ALL
  SELECT p.place, bool_or(t.since < p.begins AND t.until >= p.begins), bool_or(t.since < p.ends AND t.until >= p.ends), 1
  FROM period p JOIN again t ON t.since < p.ends AND t.until >= p.begins AND t.ends_at >= p.ends
  GROUP BY p.place, t.customer_id
)
SELECT place::int4, coalesce(sum(customers) FILTER (WHERE at_start), 0)::int4 AS at_start,
  coalesce(sum(customers) FILTER (WHERE at_start AND NOT at_end), 0)::int4 AS lost,
  coalesce(sum(customers) FILTER (WHERE NOT at_start AND at_end), 0)::int4 AS came
FROM present
GROUP BY place ORDER BY place
