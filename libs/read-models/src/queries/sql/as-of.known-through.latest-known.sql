SELECT max(occurred_at) AS latest FROM customer_event WHERE coalesce(heard_position, position) <= $1
