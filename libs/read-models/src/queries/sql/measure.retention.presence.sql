WITH turn AS (
  SELECT f.customer_id, f.ends_at, f.type <> 'CustomerChurned' AS is_there, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision), 'infinity') AS until
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
    WHERE e.type IN ('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
), present AS (
  SELECT p.place, t.customer_id, bool_or(t.since < p.begins AND t.until >= p.begins) AS at_start,
    bool_or(t.since < p.ends AND t.until >= p.ends) AS at_end
  FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p (begins, ends, place)
  JOIN turn t ON t.is_there AND t.since < p.ends AND t.until >= p.begins AND t.ends_at >= p.ends
  GROUP BY p.place, t.customer_id
)
SELECT place::int4, count(*) FILTER (WHERE at_start)::int4 AS at_start,
  count(*) FILTER (WHERE at_start AND NOT at_end)::int4 AS lost,
  count(*) FILTER (WHERE NOT at_start AND at_end)::int4 AS came
FROM present
GROUP BY place ORDER BY place
