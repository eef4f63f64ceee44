WITH bound AS (
  SELECT array_agg(DISTINCT b ORDER BY b) AS bounds FROM unnest($3::timestamptz[] || $4::timestamptz[]) AS b
), period AS (
  SELECT p.place, p.begins, p.ends, width_bucket(p.begins, b.bounds) AS first, width_bucket(p.ends, b.bounds) AS last
  FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p (begins, ends, place), bound b
), turn AS (
  SELECT f.customer_id, f.ends_at, f.type <> 'CustomerChurned' AS is_there, f.occurred_at AS since,
    coalesce(lead(f.occurred_at) OVER stream, 'infinity') AS until,
    count(*) FILTER (WHERE f.type <> 'CustomerChurned') OVER (PARTITION BY f.customer_id) AS stays
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
  WINDOW stream AS (PARTITION BY f.customer_id ORDER BY f.occurred_at, f.revision)
), once AS (
  SELECT width_bucket(t.since, b.bounds) AS since_place, width_bucket(t.until, b.bounds) AS until_place,
    width_bucket(t.ends_at, b.bounds) AS ends_place, count(*) AS customers
  FROM turn t, bound b
  WHERE t.is_there AND t.stays = 1
  GROUP BY 1, 2, 3
), again AS MATERIALIZED (
  SELECT * FROM turn WHERE is_there AND stays > 1
), present AS (
  SELECT p.place, o.since_place < p.first AND o.until_place >= p.first AS at_start,
    o.since_place < p.last AND o.until_place >= p.last AS at_end, o.customers
  FROM period p JOIN once o ON o.ends_place >= p.last
  UNION ALL
  SELECT p.place, bool_or(t.since < p.begins AND t.until >= p.begins), bool_or(t.since < p.ends AND t.until >= p.ends), 1
  FROM period p JOIN again t ON t.since < p.ends AND t.until >= p.begins AND t.ends_at >= p.ends
  GROUP BY p.place, t.customer_id
)
SELECT place::int4, coalesce(sum(customers) FILTER (WHERE at_start), 0)::int4 AS at_start,
  coalesce(sum(customers) FILTER (WHERE at_start AND NOT at_end), 0)::int4 AS lost,
  coalesce(sum(customers) FILTER (WHERE NOT at_start AND at_end), 0)::int4 AS came
FROM present
GROUP BY place ORDER BY place
