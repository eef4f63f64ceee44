SELECT max(occurred_at) AS latest FROM customer_event
