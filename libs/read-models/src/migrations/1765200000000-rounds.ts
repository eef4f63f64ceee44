import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `CREATE TABLE round_progress (
  name text COLLATE "C" PRIMARY KEY,
  up_to int8 NOT NULL,
  through text COLLATE "C" NOT NULL
)`;

/** How far looking at everybody has got, so that it can go on there. */
export class Rounds1765200000000 implements MigrationInterface {
  readonly name = 'Rounds1765200000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query(up);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE round_progress');
  }
}
