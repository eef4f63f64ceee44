import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the buckets of several processes wait for each other. */
export class WaitingBuckets1765610000000 implements MigrationInterface {
  readonly name = 'WaitingBuckets1765610000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query('ALTER TABLE bucket_checkpoint ADD COLUMN waiting_at int8');
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('ALTER TABLE bucket_checkpoint DROP COLUMN waiting_at');
  }
}
