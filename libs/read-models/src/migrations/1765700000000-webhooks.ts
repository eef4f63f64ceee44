import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * To whom events are sent, and how far that is. In a schema of its own, because it is no read model: nothing of it can be made anew
 * from the log, and no rebuild touches it. What waits is there by its place in the log alone, never by what it says.
 * Idempotent: the tables of another set are made by the same migrations, in the same database.
 */
const up = [
  'CREATE SCHEMA IF NOT EXISTS webhook',
  `CREATE TABLE IF NOT EXISTS webhook.endpoint (
    id text COLLATE "C" PRIMARY KEY,
    url text NOT NULL,
    streams text[] NOT NULL,
    types text[] NOT NULL,
    customer_id text COLLATE "C",
    purpose text NOT NULL,
    position int8 NOT NULL,
    failures int4 NOT NULL DEFAULT 0,
    failing_since timestamptz(3),
    paused_at timestamptz(3),
    paused_by text COLLATE "C",
    paused_because text,
    created_at timestamptz(3) NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    held_by uuid,
    held_until timestamptz(3),
    CHECK ((paused_at IS NULL) = (paused_by IS NULL))
  )`,
  // Wrapped as customers' keys are; expires_at: once another has taken over.
  `CREATE TABLE IF NOT EXISTS webhook.signing_key (
    id uuid PRIMARY KEY,
    endpoint text COLLATE "C" NOT NULL REFERENCES webhook.endpoint ON DELETE CASCADE,
    kek text COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3)
  )`,
  'CREATE INDEX IF NOT EXISTS signing_key_endpoint ON webhook.signing_key (endpoint, created_at)',
  // A customer of whom something waits. At the first of it all the others wait; dead_at: nobody tries any more.
  `CREATE TABLE IF NOT EXISTS webhook.lane (
    endpoint text COLLATE "C" NOT NULL REFERENCES webhook.endpoint ON DELETE CASCADE,
    customer_id text COLLATE "C" NOT NULL,
    waiting int4 NOT NULL,
    attempts int4 NOT NULL,
    next_at timestamptz(3) NOT NULL,
    failed_at timestamptz(3),
    dead_at timestamptz(3),
    status int4,
    failure text,
    PRIMARY KEY (endpoint, customer_id)
  )`,
  'CREATE INDEX IF NOT EXISTS lane_due ON webhook.lane (endpoint, next_at) WHERE dead_at IS NULL',
  `CREATE TABLE IF NOT EXISTS webhook.message (
    endpoint text COLLATE "C" NOT NULL REFERENCES webhook.endpoint ON DELETE CASCADE,
    customer_id text COLLATE "C" NOT NULL,
    position int8 NOT NULL,
    stream text COLLATE "C" NOT NULL,
    revision int8 NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    PRIMARY KEY (endpoint, customer_id, position)
  )`,
  `CREATE TABLE IF NOT EXISTS webhook.attempt (
    id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    endpoint text COLLATE "C" NOT NULL REFERENCES webhook.endpoint ON DELETE CASCADE,
    at timestamptz(3) NOT NULL,
    customer_id text COLLATE "C" NOT NULL,
    position int8 NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    attempt int4 NOT NULL,
    delivered bool NOT NULL,
    status int4,
    failure text,
    ms int4 NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS attempt_endpoint ON webhook.attempt (endpoint, id)',
];

/** Where it is kept to whom events are sent. */
export class Webhooks1765700000000 implements MigrationInterface {
  readonly name = 'Webhooks1765700000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  /** Leaves everything where it is: of two sets of tables in one database the other one still needs it. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
