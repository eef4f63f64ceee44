import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a customer's events that are heard: null is where it is what nearly every row is, so that no row has to be written anew. */
const up = [
  `ALTER TABLE customer_event ADD COLUMN heard_position int8`,
  // customersHeardAt (who is to be evaluated when an import ends)
  `CREATE INDEX customer_event_heard ON customer_event (heard_position, customer_id) WHERE heard_position IS NOT NULL`,
  `CREATE TABLE unheard_event (
    customer_id text COLLATE "C",
    revision int8,
    event_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    position int8 NOT NULL,
    origin text COLLATE "C" NOT NULL,
    data jsonb NOT NULL,
    waits_for text COLLATE "C",
    PRIMARY KEY (customer_id, revision)
  )`,
  `CREATE TABLE import_span (
    origin text COLLATE "C",
    began_position int8,
    began_at timestamptz(3) NOT NULL,
    file text COLLATE "C" NOT NULL,
    left_open boolean NOT NULL,
    ended_position int8,
    PRIMARY KEY (origin, began_position)
  )`,
  `CREATE TABLE brought_in (
    customer_id text COLLATE "C" PRIMARY KEY,
    through timestamptz(3) NOT NULL,
    publish boolean NOT NULL,
    withheld jsonb NOT NULL
  )`,
];

/** What imports brought, whether it counts yet, and what of it others were not told. */
export class Imports1764900000000 implements MigrationInterface {
  readonly name = 'Imports1764900000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query('DROP TABLE brought_in, import_span, unheard_event');
    await connection.query('ALTER TABLE customer_event DROP COLUMN heard_position');
  }
}
