import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // What every row has comes first, so that reading it costs no more than its width.
  `CREATE TABLE trade (
    occurred_at timestamptz(3) NOT NULL,
    revision int8,
    is_first boolean NOT NULL,
    is_first_of_month boolean NOT NULL,
    customer_id text COLLATE "C",
    kind text COLLATE "C" NOT NULL,
    first_at timestamptz(3),
    ends_at timestamptz(3),
    amount int8,
    margin int8,
    channel text COLLATE "C",
    reason text COLLATE "C",
    PRIMARY KEY (customer_id, revision)
  )`,
  // What the projector would have written of histories that are there: effective, as RULES §2 has it, of who is not parked.
  `WITH counting AS (
    SELECT e.* FROM customer_event e
    WHERE NOT EXISTS (SELECT FROM customer_event s WHERE s.type = 'CustomerEventSkipped' AND s.customer_id = e.customer_id
        AND s.data -> 'skipped' = to_jsonb(e.revision))
      AND NOT EXISTS (SELECT FROM parked_customer p WHERE p.customer_id = e.customer_id)
      AND e.type IN ('CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded', 'PurchaseCorrected', 'CustomerMerged',
        'CustomerErased')
  ), ending AS (
    SELECT customer_id, min(occurred_at) AS ends_at FROM counting WHERE type IN ('CustomerMerged', 'CustomerErased')
    GROUP BY customer_id
  ), correction AS (
    SELECT DISTINCT ON (customer_id, data ->> 'orderId') customer_id, data ->> 'orderId' AS order_id, data FROM counting
    WHERE type = 'PurchaseCorrected'
    ORDER BY customer_id, data ->> 'orderId', revision DESC
  ), traded AS (
    SELECT e.occurred_at, e.revision, e.customer_id, n.ends_at,
      CASE e.type WHEN 'CustomerPurchased' THEN 'purchased' WHEN 'PurchaseReturned' THEN 'returned' ELSE 'cost' END AS kind,
      CASE e.type WHEN 'PurchaseReturned' THEN -1 ELSE 1 END
        * coalesce(k.data -> 'amount' ->> 'minor', e.data -> 'amount' ->> 'minor')::int8 AS amount,
      CASE e.type WHEN 'CustomerPurchased'
        THEN coalesce(k.data -> 'margin' ->> 'minor', e.data -> 'margin' ->> 'minor')::int8 END AS margin,
      CASE e.type WHEN 'CustomerPurchased' THEN coalesce(k.data ->> 'channel', e.data ->> 'channel') END AS channel,
      CASE e.type WHEN 'CustomerPurchased' THEN e.data ->> 'reason' END AS reason, e.position
    FROM counting e
    LEFT JOIN ending n ON n.customer_id = e.customer_id
    LEFT JOIN correction k ON e.type = 'CustomerPurchased' AND k.customer_id = e.customer_id
      AND k.order_id = e.data ->> 'orderId'
    WHERE e.type IN ('CustomerPurchased', 'PurchaseReturned', 'CostToServeRecorded')
      AND (n.ends_at IS NULL OR e.occurred_at < n.ends_at)
  )
  INSERT INTO trade (occurred_at, revision, is_first, is_first_of_month, customer_id, kind, first_at, ends_at, amount, margin,
    channel, reason)
  SELECT occurred_at, revision,
    kind = 'purchased' AND row_number() OVER (PARTITION BY customer_id, kind ORDER BY occurred_at, revision) = 1,
    kind = 'purchased' AND row_number() OVER (PARTITION BY customer_id, kind, date_trunc('month', occurred_at, 'UTC')
      ORDER BY occurred_at, revision) = 1,
    customer_id, kind, min(occurred_at) FILTER (WHERE kind = 'purchased') OVER (PARTITION BY customer_id), ends_at, amount, margin,
    channel, reason
  FROM traded
  ORDER BY position`,
  // measures over a short window (per-customer-price, average-order-value: 30 days): trades lie in the order in which they came,
  // so that a range of time is nearly one of pages
  `CREATE INDEX trade_occurred_at ON trade (occurred_at)`,
  // life-expectancy and expected-value: who first bought in a window
  `CREATE INDEX trade_first ON trade (occurred_at) WHERE is_first`,
];

/** Purchases, returns and costs as measures sum them up, in place of the JSON of their events. */
export class Trades1764800000000 implements MigrationInterface {
  readonly name = 'Trades1764800000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE trade');
  }
}
