WITH latest AS (
  SELECT DISTINCT ON (c.customer_id, c.output) c.customer_id, c.output, c.to_result AS result, c.at, c.from_result AS before
  FROM segment_change c
  WHERE c.rule_set_hash = $3::text AND c.output = ANY ($4::text[]) AND c.at <= $1::timestamptz
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
SELECT l.output, l.result, count(*)::int4 AS customers
FROM latest l JOIN person p ON p.customer_id = l.customer_id
GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
