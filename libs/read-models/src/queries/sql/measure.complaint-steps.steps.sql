SELECT s.type, string_agg(s.hours::text, ' ' ORDER BY s.hours) AS hours FROM (
  SELECT t.type, min(extract(epoch FROM t.occurred_at - c.occurred_at)) / 3600 AS hours
  FROM (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('CustomerComplained')
  ) c
  JOIN (
    SELECT t.customer_id, t.revision, t.type, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, coalesce(t.ends_at, 'infinity') AS ends_at, t.is_first,
      (t.until IS NULL OR t.until > $1::timestamptz) AS is_latest,
      CASE WHEN t.until <= $1::timestamptz THEN t.until ELSE 'infinity' END AS until, t.data
    FROM fact_complaint t
    WHERE t.occurred_at <= $1::timestamptz AND t.type IN ('ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved')
  ) t
    ON t.customer_id = c.customer_id AND t.data ->> 'complaintId' = c.data ->> 'complaintId'
  WHERE c.in_window
  GROUP BY c.customer_id, c.data ->> 'complaintId', t.type
) s
GROUP BY s.type
