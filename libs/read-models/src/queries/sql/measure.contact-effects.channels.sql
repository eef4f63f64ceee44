SELECT said.channel, sum(said.contacts)::int4 AS contacts, sum(said.evaluated)::int4 AS evaluated,
  sum(said.points)::int4 AS points, sum(said.strong)::int4 AS strong
FROM (
  SELECT f.data ->> 'channel' AS channel, count(*) AS contacts, 0 AS evaluated, 0 AS points, 0 AS strong
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.in_window
  GROUP BY 1
  UNION ALL
  SELECT f.data ->> 'channel', 0, count(*), sum((f.data ->> 'effect')::int4),
    count(*) FILTER (WHERE (f.data ->> 'effect')::int4 >= 4)
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_evaluation t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.in_window
  GROUP BY 1
) said
GROUP BY 1 ORDER BY 2 DESC, 1
