import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of who is parked already it is not known: `history`, of which nothing can be skipped, until a retry tells.
 */
export class ParkedCause1764400000000 implements MigrationInterface {
  readonly name = 'ParkedCause1764400000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query(`ALTER TABLE parked_customer ADD COLUMN cause text COLLATE "C" NOT NULL DEFAULT 'history'
      CHECK (cause IN ('event', 'gap', 'history'))`);
    await connection.query('ALTER TABLE parked_customer ALTER COLUMN cause DROP DEFAULT');
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('ALTER TABLE parked_customer DROP COLUMN cause');
  }
}
