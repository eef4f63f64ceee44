import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // hindsight worklist occasions: who was registered on one of some days; who first bought then has `trade_first`
  `CREATE INDEX fact_presence_registered ON fact_presence (occurred_at)
     INCLUDE (customer_id, ends_at) WHERE type = 'CustomerRegistered' AND is_first`,
];

/** Anniversaries are looked up by their day. */
export class Occasions1766410000000 implements MigrationInterface {
  readonly name = 'Occasions1766410000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP INDEX fact_presence_registered');
  }
}
