WITH opportunity AS (
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
  WHERE f.goes_on AND true
  GROUP BY 1, 2
)
SELECT o.sales_stage::int4 AS stage, count(*)::int4 AS opportunities, count(DISTINCT o.customer_id)::int4 AS customers,
  coalesce(sum(o.amount), 0)::text AS minor
FROM opportunity o
WHERE o.in_window AND o.sales_stage IS NOT NULL
GROUP BY 1 ORDER BY 1
