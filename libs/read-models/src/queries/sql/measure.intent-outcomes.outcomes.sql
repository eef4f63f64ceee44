WITH said AS (
  SELECT f.customer_id, f.data ->> 'opportunityId' AS opportunity_id, f.occurred_at AS at, f.revision, CASE jsonb_typeof(f.data -> 'intent') WHEN 'number' THEN (f.data ->> 'intent')::float8 END AS intent,
    min(f.occurred_at) FILTER (WHERE f.data ->> 'funnelStage' = 'closed')
      OVER (PARTITION BY f.customer_id, f.data ->> 'opportunityId') AS closed_at,
    min(f.occurred_at) OVER (PARTITION BY f.customer_id, f.data ->> 'opportunityId') AS begun_at
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
    WHERE e.type IN ('OpportunityAssessed')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on
), last AS (
  SELECT DISTINCT ON (s.customer_id, s.opportunity_id) s.intent::int4 AS intent, s.closed_at
  FROM said s
  WHERE s.begun_at > $2::timestamptz AND s.intent BETWEEN 1 AND 5 AND (s.closed_at IS NULL OR s.at < s.closed_at)
  ORDER BY s.customer_id, s.opportunity_id, s.at DESC, s.revision DESC
)
SELECT l.intent, count(*)::int4 AS opportunities, count(l.closed_at)::int4 AS closed FROM last l GROUP BY 1 ORDER BY 1
