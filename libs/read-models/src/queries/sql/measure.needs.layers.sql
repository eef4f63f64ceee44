WITH need AS (
  SELECT f.customer_id, f.data ->> 'needId' AS need_id, bool_or(f.type = 'NeedIdentified' AND f.in_window) AS is_new,
    bool_or(f.type = 'NeedValidated') AS validated, bool_or(f.type = 'ProposalSent') AS proposed,
    (array_agg(f.data ->> 'kind' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'kind'))[1] AS kind,
    (array_agg(f.data ->> 'area' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'area'))[1] AS area
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_need t
    WHERE t.occurred_at <= $1::timestamptz
  ) f
  GROUP BY 1, 2
), layer AS (
  SELECT DISTINCT ON (c.customer_id) c.customer_id, c.to_result AS result
  FROM segment_change c
  WHERE c.rule_set_hash = $3::text AND c.output = 'layer' AND c.at <= $1::timestamptz AND c.superseded_at_position IS NULL
    AND c.customer_id IN (SELECT n.customer_id FROM need n WHERE n.is_new)
  ORDER BY c.customer_id, c.at DESC
)
SELECT coalesce(n.area, '') AS area, count(*) FILTER (WHERE l.result = '关键客户')::int4 AS key,
  count(*) FILTER (WHERE l.result = '普通客户')::int4 AS ordinary, count(*) FILTER (WHERE l.result = '小客户')::int4 AS small,
  count(*) FILTER (WHERE l.result IS NULL OR l.result NOT IN ('关键客户', '普通客户', '小客户'))::int4 AS other
FROM need n LEFT JOIN layer l ON l.customer_id = n.customer_id
WHERE n.is_new
GROUP BY 1 ORDER BY count(*) DESC, 1
