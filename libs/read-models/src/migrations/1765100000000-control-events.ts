import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of what the log said before this there is the watermark alone, as heard of now: what was known earlier, these tables can say once
 * they are rebuilt. A few rows a day: read as they lie.
 */
const up = [
  `CREATE TABLE control_event (
    position bigint PRIMARY KEY,
    recorded_at timestamptz(3) NOT NULL,
    through timestamptz(3)
  )`,
  `INSERT INTO control_event SELECT position, now(), through FROM calendar`,
];

/** When which days were closed and which rules decided on, so that a past state of knowledge can be asked for. */
export class ControlEvents1765100000000 implements MigrationInterface {
  readonly name = 'ControlEvents1765100000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE control_event');
  }
}
