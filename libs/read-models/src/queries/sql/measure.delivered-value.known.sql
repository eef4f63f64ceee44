WITH said AS (
  SELECT f.customer_id, (avg((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) FILTER (WHERE NOT (f.data ->> 'instrument' = 'ces')))::float8 AS benefit, (avg((CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END)::numeric) FILTER (WHERE f.data ->> 'instrument' = 'ces'))::float8 AS ease
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_rating t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  WHERE f.goes_on AND f.in_window AND (CASE jsonb_typeof(f.data -> 'score100') WHEN 'number' THEN (f.data ->> 'score100')::float8 END) BETWEEN 0 AND 100
  GROUP BY 1
), wait AS (
  SELECT f.customer_id, max(CASE jsonb_typeof(f.data -> 'hours') WHEN 'number' THEN (f.data ->> 'hours')::float8 END) AS hours,
    max(extract(epoch FROM $1::timestamptz - f.occurred_at)) / 3600 AS waited
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_other t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ServiceRequested', 'ServiceCompleted')
  ) f
  WHERE f.goes_on AND f.in_window
  GROUP BY f.customer_id, f.data ->> 'serviceId'
), served AS (
  SELECT w.customer_id, count(*) FILTER (WHERE w.hours > $3::float8 OR w.hours IS NULL)::int4 AS late, count(*)::int4 AS served
  FROM wait w
  WHERE w.hours IS NOT NULL OR w.waited > $3::float8
  GROUP BY 1
), valued AS (
  SELECT k.*, CASE WHEN k.time IS NULL THEN k.effort WHEN k.effort IS NULL THEN k.time ELSE (k.effort + k.time) / 2 END AS cost
  FROM (
    SELECT coalesce(a.customer_id, s.customer_id) AS customer_id, a.benefit AS value, 100 - a.ease AS effort,
      (100 * s.late)::float8 / s.served AS time, coalesce(s.late, 0) AS late
    FROM said a FULL JOIN served s ON s.customer_id = a.customer_id
  ) k
), whole AS (
  SELECT v.*, v.value - v.cost AS delivered FROM valued v WHERE v.value IS NOT NULL AND v.cost IS NOT NULL
)
SELECT 'value' AS part, count(v.value)::int4 AS customers, avg(v.value::numeric)::float8 AS mean FROM valued v
UNION ALL SELECT 'effort' AS part, count(v.effort)::int4 AS customers, avg(v.effort::numeric)::float8 AS mean FROM valued v
UNION ALL SELECT 'time' AS part, count(v.time)::int4 AS customers, avg(v.time::numeric)::float8 AS mean FROM valued v
UNION ALL SELECT 'cost' AS part, count(v.cost)::int4 AS customers, avg(v.cost::numeric)::float8 AS mean FROM valued v
UNION ALL SELECT 'delivered', count(*)::int4, avg(w.delivered::numeric)::float8 FROM whole w
