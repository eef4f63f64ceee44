import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody who is there already is looked at once. The index serves `customersMoved`. */
const up = [
  `CREATE TABLE customer_wake (
    customer_id text COLLATE "C" PRIMARY KEY,
    wake_at timestamptz(3) NOT NULL
  )`,
  `INSERT INTO customer_wake SELECT customer_id, '-infinity' FROM customer`,
  `CREATE INDEX customer_wake_at ON customer_wake (wake_at)`,
];

/** When a tick may change a customer, so that the others need not be loaded when a day is closed. */
export class CustomerWake1764600000000 implements MigrationInterface {
  readonly name = 'CustomerWake1764600000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE customer_wake');
  }
}
