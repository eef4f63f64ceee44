SELECT came.channel, sum(came.contacts_in)::int4 AS "contactsIn", sum(came.contacts_out)::int4 AS "contactsOut",
  sum(came.purchases)::int4 AS purchases, sum(came.complaints)::int4 AS complaints
FROM (
  SELECT f.data ->> 'channel' AS channel,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'direction' = 'in') AS contacts_in,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'direction' = 'out') AS contacts_out,
    0 AS purchases, count(*) FILTER (WHERE f.type = 'CustomerComplained') AS complaints
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_contact t
    WHERE t.occurred_at <= $1::timestamptz
    UNION ALL
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerComplained')
  ) f
  WHERE f.in_window AND f.data ? 'channel'
  GROUP BY 1
  UNION ALL
  SELECT t.channel, 0, 0, count(*), 0 FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased') AND t.occurred_at <= $1::timestamptz
  ) t
  WHERE t.in_window AND t.channel IS NOT NULL
  GROUP BY 1
) came
GROUP BY 1 ORDER BY 1
