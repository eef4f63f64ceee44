import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // Deferrable: checked once a statement is through, so that one may number rows anew.
  `CREATE TABLE segment_outbox (
    stream text COLLATE "C",
    revision int8,
    id uuid NOT NULL UNIQUE,
    payload jsonb NOT NULL,
    enqueued_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stream, revision) DEFERRABLE INITIALLY IMMEDIATE
  )`,
  `CREATE TABLE segment_stream (
    stream text COLLATE "C" PRIMARY KEY,
    next_revision int8 NOT NULL
  )`,
  `INSERT INTO segment_stream SELECT 'segment-' || bucket, 0 FROM generate_series(0, 63) AS bucket`,
  `CREATE TABLE segment_told (id uuid PRIMARY KEY)`,
  `ALTER TABLE rule_set_timeline ADD effective_from timestamptz(3)`,
  `UPDATE rule_set_timeline t SET effective_from = coalesce(since,
     (SELECT effective_from FROM rule_set r WHERE r.id = t.id AND r.hash = t.hash))`,
  `ALTER TABLE rule_set_timeline ALTER effective_from SET NOT NULL`,
];

const down = [
  `DROP TABLE segment_outbox, segment_stream, segment_told`,
  `ALTER TABLE rule_set_timeline DROP effective_from`,
];

/** What is to be published of customers' changes; and since when a version was to be in force, whatever it counts from. */
export class SegmentOutbox1764300000000 implements MigrationInterface {
  readonly name = 'SegmentOutbox1764300000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    for (const statement of down) await connection.query(statement);
  }
}
