SELECT f.type, f.occurred_at AS at, CASE WHEN f.goes_on THEN NULL ELSE f.ends_at END AS ended_at, f.data
FROM (
    SELECT e.customer_id, e.revision, e.event_id, e.type, e.occurred_at,
      e.occurred_at > $2::timestamptz AS in_window,
      coalesce(n.ends_at > $1::timestamptz, true) AS goes_on,
      coalesce(n.ends_at, 'infinity') AS ends_at,
      coalesce(e.data || k.data, e.data) AS data
    FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) e
    LEFT JOIN (
      SELECT e.customer_id, min(e.occurred_at) AS ends_at FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) e
      WHERE e.type IN ('CustomerMerged', 'CustomerErased') AND NOT EXISTS (SELECT FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      GROUP BY e.customer_id
    ) n ON n.customer_id = e.customer_id
    LEFT JOIN (
      SELECT DISTINCT ON (e.customer_id, e.data ->> 'orderId') e.customer_id, e.data ->> 'orderId' AS order_id,
        jsonb_strip_nulls(jsonb_build_object('amount', e.data -> 'amount', 'margin', e.data -> 'margin',
          'channel', e.data -> 'channel', 'category', e.data -> 'category')) AS data
      FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) e
      WHERE e.type = 'PurchaseCorrected' AND NOT EXISTS (SELECT FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      ORDER BY e.customer_id, e.data ->> 'orderId', e.revision DESC
    ) k ON e.type = 'CustomerPurchased' AND k.customer_id = e.customer_id AND k.order_id = e.data ->> 'orderId'
    WHERE e.type IN ('CustomerRegistered', 'CustomerProfileChanged', 'OwnerAssigned', 'CustomerChurned', 'CustomerWonBack', 'CustomerContacted', 'PromiseKept', 'CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded', 'PaymentMissed', 'PaymentReceived', 'CustomerComplained', 'CustomerRated', 'ComplaintAcknowledged', 'ComplaintActionTaken', 'CustomerCompensated', 'ComplaintResolved', 'NeedIdentified', 'NeedValidated', 'OpportunityAssessed', 'ContractSent', 'ContractSigned', 'ContractExpired', 'CustomerReferred', 'PointsEarned', 'PointsRedeemed', 'PointsExpired', 'CareGiven', 'ServiceRequested', 'ServiceCompleted')
      AND e.occurred_at <= $1::timestamptz
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
      AND NOT EXISTS (SELECT FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = e.customer_id AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND (e.type <> 'CustomerComplained' OR NOT EXISTS (
        SELECT FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) w WHERE w.type = 'ComplaintWithdrawn' AND w.customer_id = e.customer_id
          AND w.data ->> 'complaintId' = e.data ->> 'complaintId' AND NOT EXISTS (SELECT FROM (SELECT * FROM customer_event WHERE coalesce(heard_position, position) <= $4::int8) s WHERE s.type = 'CustomerEventSkipped'
        AND s.customer_id = w.customer_id AND s.data -> 'skipped' = to_jsonb(w.revision))
      ))
  ) f
WHERE f.customer_id = $3::text
ORDER BY f.occurred_at, f.revision
