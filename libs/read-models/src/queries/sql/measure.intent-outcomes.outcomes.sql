WITH said AS (
  SELECT f.customer_id, f.data ->> 'opportunityId' AS opportunity_id, f.occurred_at AS at, f.revision, CASE jsonb_typeof(f.data -> 'intent') WHEN 'number' THEN (f.data ->> 'intent')::float8 END AS intent,
    min(f.occurred_at) FILTER (WHERE f.data ->> 'funnelStage' = 'closed')
      OVER (PARTITION BY f.customer_id, f.data ->> 'opportunityId') AS closed_at,
    min(f.occurred_at) OVER (PARTITION BY f.customer_id, f.data ->> 'opportunityId') AS begun_at
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_opportunity t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on
), last AS (
  SELECT DISTINCT ON (s.customer_id, s.opportunity_id) s.intent::int4 AS intent, s.closed_at
  FROM said s
  WHERE s.begun_at > $2::timestamptz AND s.intent BETWEEN 1 AND 5 AND (s.closed_at IS NULL OR s.at < s.closed_at)
  ORDER BY s.customer_id, s.opportunity_id, s.at DESC, s.revision DESC
)
SELECT l.intent, count(*)::int4 AS opportunities, count(l.closed_at)::int4 AS closed FROM last l GROUP BY 1 ORDER BY 1
