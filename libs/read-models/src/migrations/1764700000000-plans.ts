import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE plan_set (
    year int4,
    revision int8,
    owner text COLLATE "C" NOT NULL,
    measure text COLLATE "C" NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    minor int8,
    rate_percent float8,
    position int8 NOT NULL,
    PRIMARY KEY (year, revision)
  )`,
  // The log may hold plans up to where it was read without a place for them.
  `INSERT INTO projection_checkpoint (name, position)
   SELECT 'plans-owed', position FROM projection_checkpoint WHERE name = 'projector' AND position IS NOT NULL`,
];

const down = [`DROP TABLE plan_set`, `DELETE FROM projection_checkpoint WHERE name = 'plans-owed'`];

/** What people mean to reach in a year. */
export class Plans1764700000000 implements MigrationInterface {
  readonly name = 'Plans1764700000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    for (const statement of down) await connection.query(statement);
  }
}
