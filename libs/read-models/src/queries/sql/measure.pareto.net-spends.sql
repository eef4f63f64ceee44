SELECT string_agg(value::text, ' ') AS "values" FROM (
  SELECT sum(t.amount) AS value
  FROM (SELECT * FROM (
    SELECT t.customer_id, t.revision, t.kind, t.occurred_at, t.occurred_at > $2::timestamptz AS in_window,
      (t.ends_at IS NULL OR t.ends_at > $1::timestamptz) AS goes_on, t.first_at, t.is_first, t.is_first_of_month,
      t.amount, t.margin, t.channel, t.reason, t.category
    FROM trade t
    WHERE t.kind IN ('purchased', 'returned') AND t.occurred_at <= $1::timestamptz
  ) t ORDER BY t.customer_id) t
  WHERE t.in_window AND t.goes_on
  GROUP BY t.customer_id
  HAVING bool_or(t.kind = 'purchased')
) spent
