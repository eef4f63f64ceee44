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
)
SELECT coalesce(n.kind, '') AS kind, count(*)::int4 AS needs, count(DISTINCT n.customer_id)::int4 AS customers,
  count(*) FILTER (WHERE n.proposed)::int4 AS proposed, count(*) FILTER (WHERE n.validated)::int4 AS validated,
  count(*) FILTER (WHERE NOT n.validated)::int4 AS open
FROM need n
WHERE n.is_new
GROUP BY 1 ORDER BY 2 DESC, 1
