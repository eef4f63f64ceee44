import type { MigrationInterface, QueryRunner } from 'typeorm';

// All of them serve customersWith: a page in this order, from its cursor on, or a range of the same column. Both ways: an
// index is read backwards as well. The kind of party and the lead source have none: the few values of theirs are found on
// every page of any order.
const up = [
  // sort=netSpend, minNetSpendMinor, maxNetSpendMinor
  `CREATE INDEX customer_net_spend ON customer (net_spend_minor, customer_id)`,
  // sort=lastEventAt, lastEventFrom, lastEventBefore
  `CREATE INDEX customer_last_event ON customer (last_event_at, customer_id)`,
  // sort=registeredAt, registeredFrom, registeredBefore
  `CREATE INDEX customer_registered ON customer (registered_at, customer_id)`,
  // sort=purchaseCount, minPurchases, maxPurchases
  `CREATE INDEX customer_purchases ON customer (purchase_count, customer_id)`,
  // attribute=country:GB, any number of them at once
  `CREATE INDEX customer_attributes ON customer USING gin (attributes jsonb_path_ops)`,
];

const down = `DROP INDEX customer_net_spend, customer_last_event, customer_registered, customer_purchases, customer_attributes`;

/** What lists of customers are filtered and sorted by. */
export class CustomerLists1763900000000 implements MigrationInterface {
  readonly name = 'CustomerLists1763900000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query(down);
  }
}
