WITH person AS (
  SELECT f.customer_id, min(f.occurred_at) FILTER (WHERE f.type = 'CustomerRegistered') AS registered_at,
    (array_agg(f.data ->> 'ownerId' ORDER BY f.occurred_at DESC, f.revision DESC)
      FILTER (WHERE f.type IN ('OwnerAssigned')))[1] AS owner_id,
    (array_agg(f.data ORDER BY f.occurred_at DESC, f.revision DESC)
      FILTER (WHERE f.type IN ('CustomerContacted')))[1] AS contact,
    max(f.occurred_at) FILTER (WHERE f.type = 'CustomerContacted') AS contacted_at,
    (array_agg(f.type = 'ContractExpired' OR f.data ->> 'to' COLLATE "C" <= to_char(($1::timestamptz) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ORDER BY f.occurred_at DESC, f.revision DESC)
      FILTER (WHERE f.type IN ('ContractSigned', 'ContractExpired')))[1] AS has_expired
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
    WHERE e.type IN ('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack', 'OwnerAssigned', 'CustomerContacted', 'ContractSigned', 'ContractExpired')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
  ) f
  WHERE f.goes_on
  GROUP BY f.customer_id
  HAVING bool_or(f.type = 'CustomerRegistered')
    AND (array_agg(f.type ORDER BY f.occurred_at DESC, f.revision DESC)
      FILTER (WHERE f.type IN ('CustomerChurned', 'CustomerWonBack')))[1] IS DISTINCT FROM 'CustomerChurned'
), opportunity AS (
  SELECT f.customer_id, f.data ->> 'opportunityId' AS opportunity_id, bool_or(f.in_window) AS in_window,
    (array_agg(f.data ->> 'funnelStage' ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE f.data ->> 'funnelStage' IS NOT NULL))[1] AS funnel_stage,
    (array_agg(CASE jsonb_typeof(f.data -> 'salesStage') WHEN 'number' THEN (f.data ->> 'salesStage')::float8 END ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE CASE jsonb_typeof(f.data -> 'salesStage') WHEN 'number' THEN (f.data ->> 'salesStage')::float8 END IS NOT NULL))[1] AS sales_stage,
    (array_agg(CASE jsonb_typeof(f.data -> 'intent') WHEN 'number' THEN (f.data ->> 'intent')::float8 END ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE CASE jsonb_typeof(f.data -> 'intent') WHEN 'number' THEN (f.data ->> 'intent')::float8 END IS NOT NULL))[1] AS intent,
    (array_agg(CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END ORDER BY f.occurred_at DESC, f.revision DESC) FILTER (WHERE CASE WHEN f.data -> 'amount' ->> 'minor' ~ '^-?[0-9]{1,18}$'
      THEN (f.data -> 'amount' ->> 'minor')::int8 END IS NOT NULL))[1] AS amount,
    array_agg(DISTINCT f.data ->> 'funnelStage') AS funnel_stages
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
  GROUP BY 1, 2
), sale AS (
  SELECT o.customer_id, bool_or(o.sales_stage IN (4, 5)) AS is_choosing, bool_or(o.intent >= 4) AS is_willing,
    max(o.intent)::int4 AS intent, max(o.sales_stage)::int4 AS sales_stage
  FROM opportunity o
  WHERE o.funnel_stage IS DISTINCT FROM 'closed'
  GROUP BY o.customer_id
), call AS (
  SELECT p.customer_id, p.registered_at, p.owner_id, p.contacted_at, s.intent, s.sales_stage,
    coalesce(p.contact ->> 'nextContactAt', to_char((p.contacted_at
      + CASE p.contact ->> 'outcome' WHEN 'not_reached' THEN interval '24 hours' ELSE interval '720 hours' END) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS next_call_at,
    CASE WHEN s.is_choosing THEN 'choosing' WHEN s.is_willing THEN 'willing' WHEN p.has_expired THEN 'contract_expired'
      WHEN p.contacted_at IS NULL THEN 'never_called' ELSE 'due' END AS reason
  FROM person p LEFT JOIN sale s ON s.customer_id = p.customer_id
  WHERE $3::text IS NULL OR p.owner_id = $3::text
)
SELECT c.customer_id AS "customerId", c.owner_id AS "ownerId", c.reason, c.next_call_at AS "nextCallAt",
  to_char((c.contacted_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastContactAt", c.sales_stage AS "salesStage", c.intent
FROM call c
WHERE c.next_call_at IS NULL OR c.next_call_at COLLATE "C" < $4::text
ORDER BY array_position(ARRAY['choosing', 'willing', 'contract_expired', 'due', 'never_called'], c.reason),
  c.next_call_at COLLATE "C" NULLS FIRST, c.registered_at, c.customer_id
