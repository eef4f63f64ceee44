import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For recordedSums, which adds up what came after a position. Rows lie in the order of the log, but for customers that were
 * parked: an index of ranges of pages costs next to nothing to keep.
 */
export class EventPositions1764200000000 implements MigrationInterface {
  readonly name = 'EventPositions1764200000000';

  async up(connection: QueryRunner): Promise<void> {
    await connection.query(`CREATE INDEX customer_event_position ON customer_event USING brin (position)
      WITH (autosummarize = on)`);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP INDEX customer_event_position');
  }
}
