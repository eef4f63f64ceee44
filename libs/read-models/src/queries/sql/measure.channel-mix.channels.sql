SELECT came.channel, sum(came.contacts_in)::int4 AS "contactsIn", sum(came.contacts_out)::int4 AS "contactsOut",
  sum(came.purchases)::int4 AS purchases, sum(came.complaints)::int4 AS complaints
FROM (
  SELECT f.data ->> 'channel' AS channel,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'direction' = 'in') AS contacts_in,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'direction' = 'out') AS contacts_out,
    0 AS purchases, count(*) FILTER (WHERE f.type = 'CustomerComplained') AS complaints
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
    WHERE e.type IN ('CustomerContacted', 'CustomerComplained')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
      AND (e.type <> 'CustomerComplained' OR NOT EXISTS (
        SELECT FROM customer_event w WHERE w.type = 'ComplaintWithdrawn' AND w.customer_id = e.customer_id
          AND w.data ->> 'complaintId' = e.data ->> 'complaintId' AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = w.customer_id AND s.data -> 'skipped' = to_jsonb(w.revision))
      ))
  ) f
  WHERE f.in_window AND f.data ? 'channel'
  GROUP BY 1
  UNION ALL
  SELECT t.channel, 0, 0, count(*), 0 FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      coalesce(t.ends_at > $1::timestamptz, true) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t
  WHERE t.in_window AND t.channel IS NOT NULL
  GROUP BY 1
) came
GROUP BY 1 ORDER BY 1
