import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // facts: what changes other events of its customer. Few rows, looked up for all the others.
  `CREATE INDEX customer_event_rewriting ON customer_event (type, customer_id)
     WHERE type IN ('PurchaseCorrected', 'ComplaintWithdrawn', 'CustomerEventSkipped', 'CustomerMerged', 'CustomerErased')`,
  // facts of the other types, for every measure and work list: some types, most of them rare, in a window of time. What is
  // bought is left out: it is most of what there is, and read as it lies.
  `CREATE INDEX customer_event_of_type ON customer_event (type, occurred_at) WHERE type <> 'CustomerPurchased'`,
];

const down = `DROP INDEX customer_event_rewriting, customer_event_of_type`;

/** What measures and work lists find their events by. */
export class Measures1764500000000 implements MigrationInterface {
  readonly name = 'Measures1764500000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query(down);
  }
}
