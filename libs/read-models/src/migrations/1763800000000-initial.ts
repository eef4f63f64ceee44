import type { MigrationInterface, QueryRunner } from 'typeorm';

// Applied migrations are never edited: a change is a new one. Each index names the query that it serves.

const up = [
  `CREATE TABLE customer (
    customer_id text COLLATE "C" PRIMARY KEY,
    party_kind text COLLATE "C" NOT NULL,
    lead_source text COLLATE "C",
    attributes jsonb NOT NULL,
    registered_at timestamptz(3) NOT NULL,
    first_event_at timestamptz(3) NOT NULL,
    last_event_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    purchase_count int4 NOT NULL,
    return_count int4 NOT NULL,
    complaint_count int4 NOT NULL,
    net_spend_minor int8 NOT NULL,
    revision int8 NOT NULL,
    position int8 NOT NULL
  )`,
  `CREATE TABLE customer_event (
    customer_id text COLLATE "C",
    revision int8,
    event_id text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    position int8 NOT NULL,
    origin text COLLATE "C" NOT NULL,
    data jsonb NOT NULL,
    PRIMARY KEY (customer_id, revision)
  )`,
  // firstEventAt (from when on cut-offs are due) and eventsIn (does an instant now evaluated have events waiting?)
  `CREATE INDEX customer_event_occurred_at ON customer_event (occurred_at)`,
  `CREATE TABLE rule_set (
    id text COLLATE "C",
    version int4,
    hash text COLLATE "C" NOT NULL,
    document text COLLATE "C" NOT NULL,
    drafted_position int8 NOT NULL,
    activated_position int8,
    effective_from timestamptz(3),
    in_force boolean NOT NULL,
    PRIMARY KEY (id, version)
  )`,
  // no query: two versions in force at once would be a broken promise
  `CREATE UNIQUE INDEX rule_set_in_force ON rule_set (id) WHERE in_force`,
  `CREATE TABLE rule_set_progress (
    hash text COLLATE "C" PRIMARY KEY,
    evaluated_through timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE customer_state (
    customer_id text COLLATE "C",
    rule_set_hash text COLLATE "C",
    output text COLLATE "C",
    result text COLLATE "C",
    rule text COLLATE "C",
    since timestamptz(3),
    memory text COLLATE "C" NOT NULL,
    PRIMARY KEY (customer_id, rule_set_hash, output)
  )`,
  // customersWith (list by tier, stage, band: keyset by customer) and resultCounts
  `CREATE INDEX customer_state_result ON customer_state (rule_set_hash, output, result, customer_id)`,
  `CREATE TABLE segment_change (
    customer_id text COLLATE "C",
    rule_set_hash text COLLATE "C",
    output text COLLATE "C",
    at timestamptz(3),
    known_position int8,
    from_result text COLLATE "C",
    to_result text COLLATE "C" NOT NULL,
    rule text COLLATE "C" NOT NULL,
    cause_kind text COLLATE "C" NOT NULL,
    cause_ref text COLLATE "C" NOT NULL,
    restates boolean NOT NULL,
    superseded_at_position int8,
    PRIMARY KEY (customer_id, rule_set_hash, output, at, known_position)
  )`,
  // standingChanges (what a refold is compared with) and digestOf (customer by customer, under one rule set)
  `CREATE INDEX segment_change_standing ON segment_change (rule_set_hash, customer_id, at)
    WHERE superseded_at_position IS NULL`,
  `CREATE TABLE cutoff (
    rule_set_hash text COLLATE "C",
    instant timestamptz(3),
    due_at_position int8 NOT NULL,
    "values" jsonb,
    members jsonb,
    published_at_position int8,
    PRIMARY KEY (rule_set_hash, instant)
  )`,
  `CREATE TABLE calendar (
    name text COLLATE "C" PRIMARY KEY,
    through timestamptz(3) NOT NULL,
    position int8 NOT NULL
  )`,
  `CREATE TABLE projection_checkpoint (name text COLLATE "C" PRIMARY KEY, position int8)`,
  `INSERT INTO projection_checkpoint (name, position) VALUES ('projector', NULL)`,
  `CREATE TABLE parked_customer (
    customer_id text COLLATE "C" PRIMARY KEY,
    reason text COLLATE "C" NOT NULL,
    stack text COLLATE "C" NOT NULL,
    event_id text COLLATE "C" NOT NULL,
    event_type text COLLATE "C" NOT NULL,
    revision int8 NOT NULL,
    position int8 NOT NULL
  )`,
];

const down = `DROP TABLE customer, customer_event, rule_set, rule_set_progress, customer_state, segment_change,
  cutoff, calendar, projection_checkpoint, parked_customer`;

/** The tables of the first release. */
export class Initial1763800000000 implements MigrationInterface {
  readonly name = 'Initial1763800000000';

  async up(connection: QueryRunner): Promise<void> {
    for (const statement of up) await connection.query(statement);
  }

  async down(connection: QueryRunner): Promise<void> {
    await connection.query(down);
  }
}
