WITH need AS (
  SELECT f.customer_id, f.data ->> 'needId' AS need_id, bool_or(f.type = 'NeedIdentified' AND f.in_window) AS is_new,
    bool_or(f.type = 'NeedValidated') AS validated, bool_or(f.type = 'ProposalSent') AS proposed,
    (array_agg(f.data ->> 'kind' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'kind'))[1] AS kind,
    (array_agg(f.data ->> 'area' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ? 'area'))[1] AS area
  FROM (
    SELECT e.customer_id, e.revision, e.event_id, e.type, e.occurred_at,
      e.occurred_at > $2::timestamptz AS in_window,
      coalesce(n.ends_at > $1::timestamptz, true) AS goes_on,
      coalesce(n.ends_at, 'infinity') AS ends_at,
      e.data AS data
    FROM customer_event e
    LEFT JOIN (
      SELECT e.customer_id, min(e.occurred_at) AS ends_at FROM customer_event e
      WHERE e.type IN ('CustomerMerged', 'CustomerErased') AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      GROUP BY e.customer_id
    ) n ON n.customer_id = e.customer_id
    WHERE e.type IN ('NeedIdentified', 'NeedValidated', 'ProposalSent')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  GROUP BY 1, 2
)
SELECT coalesce(n.area, '') AS area, count(*)::int4 AS needs, count(DISTINCT n.customer_id)::int4 AS customers,
  count(*) FILTER (WHERE n.proposed)::int4 AS proposed, count(*) FILTER (WHERE n.validated)::int4 AS validated,
  count(*) FILTER (WHERE NOT n.validated)::int4 AS open
FROM need n
WHERE n.is_new
GROUP BY 1 ORDER BY 2 DESC, 1
