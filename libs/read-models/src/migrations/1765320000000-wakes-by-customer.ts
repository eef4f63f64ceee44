import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of who is due, in the order of customers: where many are, the key tells it by itself (`customersMoved`). */
export class WakesByCustomer1765320000000 implements MigrationInterface {
  readonly name = 'WakesByCustomer1765320000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query(
      'ALTER TABLE customer_wake DROP CONSTRAINT customer_wake_pkey, ADD PRIMARY KEY (customer_id) INCLUDE (wake_at)',
    );
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query(
      'ALTER TABLE customer_wake DROP CONSTRAINT customer_wake_pkey, ADD PRIMARY KEY (customer_id)',
    );
  }
}
