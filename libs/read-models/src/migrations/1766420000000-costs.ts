import type { MigrationInterface, QueryRunner } from 'typeorm';

// hindsight measure growth-and-cost (by category) and support-budget: what serving customers cost in a window; one trade in fourteen
const up = `CREATE INDEX trade_cost ON trade (occurred_at) INCLUDE (customer_id, category, amount, ends_at) WHERE kind = 'cost'`;

/** Costs are read without all that was bought. */
export class Costs1766420000000 implements MigrationInterface {
  readonly name = 'Costs1766420000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query(up);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP INDEX trade_cost');
  }
}
