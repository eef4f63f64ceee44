import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // growth-and-cost, support-budget: what a cost was for, in place of the JSON of its event
  `ALTER TABLE trade ADD category text COLLATE "C"`,
  `UPDATE trade t SET category = e.data ->> 'category' FROM customer_event e
   WHERE t.kind = 'cost' AND e.customer_id = t.customer_id AND e.revision = t.revision`,
  // pareto, abc, decile-ratio, whale-curve, growth-and-cost, repurchase-rate, repurchase-factors, new-vs-old, lead-sources, delivered-value, without-owner: sums of
  // each customer, read from the index alone in the order of customers, so that nothing is sorted or hashed. life-expectancy: what some
  // customers bought.
  `ALTER TABLE trade DROP CONSTRAINT trade_pkey,
     ADD PRIMARY KEY (customer_id, revision) INCLUDE (occurred_at, kind, is_first, amount, margin, ends_at, reason)`,
  // An index answers alone once a vacuum has seen the page: here after each twentieth part.
  `ALTER TABLE trade SET (autovacuum_vacuum_insert_scale_factor = 0.05)`,
  // facts are kept: nobody looks for events by their type or presence any more
  'DROP INDEX customer_event_of_type, customer_event_presence',
];

const down = [
  `CREATE INDEX customer_event_presence ON customer_event (customer_id, occurred_at, revision) INCLUDE (type)
     WHERE type IN ('CustomerRegistered', 'CustomerChurned', 'CustomerWonBack')`,
  `CREATE INDEX customer_event_of_type ON customer_event (type, occurred_at) WHERE type <> 'CustomerPurchased'`,
  'ALTER TABLE trade RESET (autovacuum_vacuum_insert_scale_factor)',
  'ALTER TABLE trade DROP CONSTRAINT trade_pkey, ADD PRIMARY KEY (customer_id, revision)',
  'ALTER TABLE trade DROP category',
];

/** Sums over the trades of each customer. */
export class TradesByCustomer1765310000000 implements MigrationInterface {
  readonly name = 'TradesByCustomer1765310000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    for (const statement of down) await connection.query(statement);
  }
}
